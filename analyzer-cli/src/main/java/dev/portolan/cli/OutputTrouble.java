package dev.portolan.cli;

import java.io.IOException;

/** What to do when standard output takes no more. */
final class OutputTrouble {

    /** As the shell counts a command that wrote to a closed pipe: 128 and the signal's number. */
    private static final int PIPE_CLOSED = 141;

    private OutputTrouble() {}

    /** Quiet if the reader has gone, as {@code head} does; loud for a full disk. */
    static int exitCode(IOException unwritable, Session session) {
        String message = unwritable.getMessage();
        if (message != null && (message.contains("Broken pipe") || message.contains("pipe is being closed"))) {
            return PIPE_CLOSED;
        }
        session.complain("cannot write to standard output");
        return ExitCode.COULD_NOT_RUN;
    }
}
