package dev.portolan.report;

import dev.portolan.source.InputPath;
import dev.portolan.source.RepositoryRoot;
import dev.portolan.source.SourceFile;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The root of the repository, and the addresses of files relative to it. */
final class SourceRoot {

    private final Path root;
    private final Path workingDirectory;

    private SourceRoot(Path root, Path workingDirectory) {
        this.root = root;
        this.workingDirectory = workingDirectory;
    }

    /** The nearest folder upwards that holds {@code .git}, else the working directory itself. */
    static SourceRoot of(Path workingDirectory) {
        Path start = workingDirectory.toAbsolutePath().normalize();
        Path root = RepositoryRoot.of(start);
        return new SourceRoot(root == null ? start : root, start);
    }

    /**
     * A path's address relative to the root, as a URI reference; null for what does not lie below it.
     *
     * @param path as {@link SourceFile#path} has it
     */
    @Nullable
    String relative(String path) {
        String below = below(path);
        return below == null ? null : encoded(below);
    }

    /** A path relative to the root, as people and code hosts write it; the path itself for what does not lie below. */
    String path(String path) {
        String below = below(path);
        return below == null ? path : below;
    }

    private @Nullable String below(String path) {
        if (path.equals(SourceFile.STANDARD_INPUT)) {
            return null;
        }
        Path place = InputPath.place(workingDirectory, path);
        if (place != null) {
            return place.startsWith(root) ? slashes(root.relativize(place).toString()) : null;
        }
        String whole = slashes(InputPath.whole(workingDirectory, path));
        String folder = slashes(root.getNameCount() == 0 ? root.toString() : root + "/");
        return whole.startsWith(folder) ? whole.substring(folder.length()) : null;
    }

    /** The address of what does not lie below the root. */
    String absolute(String path) {
        if (path.equals(SourceFile.STANDARD_INPUT)) {
            return encoded(path);
        }
        String whole = slashes(InputPath.whole(workingDirectory, path));
        return "file://" + (whole.startsWith("/") ? "" : "/") + encoded(whole);
    }

    private static String slashes(String path) {
        return path.replace(File.separatorChar, '/');
    }

    /** RFC 3986: everything but unreserved signs and slashes as the bytes of its UTF-8. */
    private static String encoded(String path) {
        StringBuilder address = new StringBuilder(path.length() + 16);
        for (byte unit : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (unit & 0xFF);
            if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "-._~/".indexOf(c) >= 0) {
                address.append(c);
            } else {
                address.append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return address.toString();
    }
}
