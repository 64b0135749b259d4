package dev.portolan.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A symbolic link that leads from within a repository to the outside. Who proposes a change may bring one, and whoever writes through it
 * would write where nobody told him to. A link that lies outside itself is the user's own.
 */
public final class OutwardLink {

    private OutwardLink() {}

    /**
     * The first one on the way to a file, which need not be there.
     *
     * @param workingDirectory in a repository, or else all that is within
     * @param file relative to it, or absolute
     * @return free of other links; null if there is none
     * @throws IOException if the way cannot be followed
     */
    public static @Nullable Path onTheWay(Path workingDirectory, Path file) throws IOException {
        Path start = workingDirectory.toRealPath();
        Path found = RepositoryRoot.of(start);
        Path root = found == null ? start : found;
        Path way = file.isAbsolute() ? file : start.resolve(file);
        Path at = way.getRoot();
        for (Path name : way) {
            // As the system does it: two dots lead up from where a link led, not from where it lies.
            Path next = name.toString().equals("..") ? parent(at) : at.resolve(name);
            if (Files.isSymbolicLink(next)) {
                Path target = target(next);
                if (at.startsWith(root) && !target.startsWith(root)) {
                    return next;
                }
                next = target;
            }
            at = next.normalize();
        }
        return null;
    }

    private static Path parent(Path path) {
        Path parent = path.getParent();
        return parent == null ? path : parent;
    }

    /** One that leads to nothing is replaced by what is written, and stays where it is. */
    private static Path target(Path link) throws IOException {
        try {
            return link.toRealPath();
        } catch (NoSuchFileException leadsNowhere) {
            return link;
        }
    }
}
