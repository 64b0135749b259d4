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

    /** Where the system does not tell, a launcher may: {@code 12} if both output streams are terminals. */
    private static final String TERMINALS = "PORTOLAN_TERMINALS";

    static Terminal none() {
        return new Terminal(false, false, false);
    }

    static Terminal ofThisProcess() {
        String noColour = System.getenv("NO_COLOR");
        boolean colourful = (noColour == null || noColour.isEmpty()) && !"dumb".equals(System.getenv("TERM"));
        return new Terminal(isTerminal(1), isTerminal(2), colourful);
    }

    /** Java only knows of input and output together, and not before release 22; Linux knows of each stream by itself. */
    private static boolean isTerminal(int stream) {
        String target = linkTarget(Path.of("/proc/self/fd/" + stream));
        if (target == null) {
            String told = System.getenv(TERMINALS);
            return told != null && told.contains(String.valueOf(stream));
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
