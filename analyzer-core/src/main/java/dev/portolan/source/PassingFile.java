package dev.portolan.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that is there only while another one is written: it is gone when this is closed, and when the process is told to end. */
public final class PassingFile implements AutoCloseable {

    private final Path path;
    private final Thread hook;

    private PassingFile(Path path) {
        this.path = path;
        this.hook = new Thread(this::deleteQuietly, "passing file");
    }

    /**
     * A place beside a file; nothing is there yet.
     *
     * @param target whose place the file shall take
     */
    public static PassingFile beside(Path target) {
        PassingFile file = new PassingFile(target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp"));
        try {
            Runtime.getRuntime().addShutdownHook(file.hook);
        } catch (IllegalStateException ending) {
            // Then whoever writes is about to be stopped, and closes this or not.
        }
        return file;
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        try {
            Files.deleteIfExists(path);
        } finally {
            removeHook();
        }
    }

    private void removeHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // The hook runs already.
        }
    }

    private void deleteQuietly() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException gone) {
            // Nothing more can be done at the end.
        }
    }
}
