package dev.portolan.fix;

import dev.portolan.source.FileBytes;
import dev.portolan.source.FileFinder;
import dev.portolan.source.FoundFile;
import dev.portolan.source.InputPath;
import dev.portolan.source.OutwardLink;
import dev.portolan.source.RepositoryRoot;
import dev.portolan.source.SourceDecoder;
import dev.portolan.source.SourceEncoding;
import dev.portolan.source.SourceFile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes mended files over the old ones: in their own encoding, each as a whole or not at all, and none that is not what it was when it was
 * read.
 */
public final class FileRewriter {

    private final Path base;
    private final Map<String, Path> places = new HashMap<>();

    /**
     * @param workingDirectory what the files' names are relative to
     * @param paths files, and folders that hold them
     * @throws IOException if a path cannot be searched
     */
    public FileRewriter(Path workingDirectory, List<Path> paths) throws IOException {
        this.base = workingDirectory.toAbsolutePath().normalize();
        for (FoundFile found : FileFinder.find(base, paths)) {
            if (!found.leadsOut()) {
                places.put(found.name(), found.path());
            }
        }
    }

    /** @throws RewriteException if it was not written; then it is as it was */
    public void write(MendedFile file) throws RewriteException {
        String name = file.before().path();
        Path place = places.get(name);
        if (place == null) {
            throw changed(name);
        }
        requireInside(name, place);
        byte[] old = read(name, place);
        SourceFile now = SourceDecoder.decode(name, old);
        if (!now.undecodable().isEmpty() || !now.text().equals(file.before().text())) {
            throw changed(name);
        }
        WholeFile.replace(name, place, old, encoded(file.after(), SourceEncoding.of(old)));
    }

    /** A link is written through only where it leads to its own neighbourhood. */
    private void requireInside(String name, Path place) throws RewriteException {
        Path named = InputPath.place(base, name);
        if (named == null) {
            throw new RewriteException(name
                    + " has no spelling in this locale; it is left as it is, another locale such as C.UTF-8 has one");
        }
        requireNoLinkOut(name, named.resolveSibling("."));
        if (!Files.isSymbolicLink(named)) {
            return;
        }
        Path root = RepositoryRoot.of(base);
        if (!isBelow(root == null ? base : root, place) && !isBelow(named.resolveSibling("."), place)) {
            throw new RewriteException(name + " is a link that leads elsewhere; it is left as it is");
        }
    }

    /** A change may have put a link in the place of a folder that is named. */
    private void requireNoLinkOut(String name, Path folder) throws RewriteException {
        try {
            if (OutwardLink.onTheWay(base, folder) == null) {
                return;
            }
        } catch (IOException broken) {
            throw changed(name);
        }
        throw new RewriteException(
                name + " is reached by a link that leads out of the repository; it is left as it is");
    }

    private static boolean isBelow(Path folder, Path file) {
        try {
            return file.startsWith(folder.toRealPath());
        } catch (IOException noFolder) {
            return false;
        }
    }

    private static byte[] read(String name, Path place) throws RewriteException {
        try {
            return FileBytes.of(place);
        } catch (IOException unreadable) {
            throw changed(name);
        }
    }

    private static byte[] encoded(SourceFile file, SourceEncoding encoding) throws RewriteException {
        try {
            return encoding.encode(file.text());
        } catch (CharacterCodingException impossible) {
            throw new RewriteException(file.path() + " holds signs that cannot be written; it is left as it is");
        }
    }

    private static RewriteException changed(String name) {
        return new RewriteException(name + " has changed since it was read; it is left as it is, run again");
    }
}
