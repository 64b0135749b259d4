package dev.portolan.source;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Paths of the input, as {@link SourceFile#path} has them: text with {@code /}, never looked up on a disk. */
public final class InputPath {

    private InputPath() {}

    /** All before the last {@code /}; empty where there is none. */
    public static String folder(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /** What stands behind the last {@code /}. */
    public static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** A path relative to a folder, {@code ..} resolved; null for an address or an absolute path. */
    public static @Nullable String resolve(String folder, String path) {
        if (path.isEmpty() || path.contains("://") || path.startsWith("/") || path.contains("?ref=")) {
            return null;
        }
        return join(folder, path);
    }

    private static String join(String folder, String path) {
        Deque<String> resolved = new ArrayDeque<>();
        for (String step : (folder + "/" + path).split("/", -1)) {
            if (step.equals("..") && !resolved.isEmpty() && !resolved.getLast().equals("..")) {
                resolved.removeLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                resolved.addLast(step);
            }
        }
        return (folder.startsWith("/") ? "/" : "") + String.join("/", resolved);
    }

    /**
     * Where a file lies; null where there can be no such path: a file that was found has a name that the locale has no spelling for,
     * such as any but ASCII in the locale C.
     *
     * @param base what the names of files are relative to
     */
    public static @Nullable Path place(Path base, String path) {
        try {
            return base.resolve(path).normalize();
        } catch (InvalidPathException unspeakable) {
            return null;
        }
    }

    /** The same to compare with folders and patterns, never to be opened: signs that the locale has no spelling for are underscores. */
    public static Path nearPlace(Path base, String path) {
        Path place = place(base, path);
        if (place != null) {
            return place;
        }
        StringBuilder speakable = new StringBuilder();
        path.codePoints()
                .mapToObj(Character::toString)
                .forEach(sign -> speakable.append(sign.equals("/") || place(base, sign) != null ? sign : "_"));
        return base.resolve(speakable.toString()).normalize();
    }

    /** Where a file lies, as text, whatever its name. */
    public static String whole(Path base, String path) {
        Path place = place(base, path);
        if (place != null) {
            return place.toString();
        }
        return path.startsWith("/") ? path : join(base.toString().replace(File.separatorChar, '/'), path);
    }
}
