package dev.portolan.source;

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
}
