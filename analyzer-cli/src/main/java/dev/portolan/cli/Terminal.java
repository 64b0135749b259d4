package dev.portolan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Which streams a person looks at.
 *
 * @param out whether standard output is a terminal
 * @param err whether standard error is one
 * @param colourful whether it shows colours and nobody has asked for none ({@code NO_COLOR})
 */
record Terminal(boolean out, boolean err, boolean colourful) {

    static Terminal none() {
        return new Terminal(false, false, false);
    }

    static Terminal ofThisProcess() {
        String noColour = System.getenv("NO_COLOR");
        boolean colourful = (noColour == null || noColour.isEmpty()) && !"dumb".equals(System.getenv("TERM"));
        return new Terminal(isTerminal(1), isTerminal(2), colourful);
    }

    /** Linux knows of each stream by itself; elsewhere Java only knows of input and output together. */
    private static boolean isTerminal(int stream) {
        String target = linkTarget(Path.of("/proc/self/fd/" + stream));
        if (target == null) {
            return System.console() != null;
        }
        return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
    }

    private static @Nullable String linkTarget(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException | UnsupportedOperationException notThere) {
            return null;
        }
    }
}
