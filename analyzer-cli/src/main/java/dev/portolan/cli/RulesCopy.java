package dev.portolan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A project's own rules as git has them, in a folder that lasts as long as this process. */
final class RulesCopy {

    private RulesCopy() {}

    /** Tells what a file of the repository holds. */
    interface Blobs {
        byte[] bytes(String path) throws UsageException;
    }

    /**
     * @param paths from the root of the repository; those that do not begin with {@code from} are left out
     * @param from the folder of the rules, with a slash at its end
     * @param where git has them, for messages
     */
    static Path make(List<String> paths, String from, Blobs blobs, String where) throws UsageException {
        try {
            Path copy = temporary(Files.createTempDirectory("portolan"));
            for (String path : paths) {
                if (path.startsWith(from)) {
                    Path file = copy.resolve(path.substring(from.length()));
                    makeFolders(copy, file);
                    Files.write(temporary(file), blobs.bytes(path));
                }
            }
            return copy;
        } catch (IOException unwritable) {
            throw new UsageException(
                    "there is no room for the rules of " + where + " in the folder for temporary files");
        }
    }

    private static void makeFolders(Path top, Path file) throws IOException {
        Path folder = top;
        Path below = top.relativize(file);
        for (int i = 0; i < below.getNameCount() - 1; i++) {
            folder = folder.resolve(below.getName(i));
            if (!Files.exists(folder)) {
                temporary(Files.createDirectory(folder));
            }
        }
    }

    private static Path temporary(Path path) {
        path.toFile().deleteOnExit();
        return path;
    }
}
