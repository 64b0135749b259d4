package dev.portolan.cli;

/** What was asked for cannot be done; the message tells people why. */
final class UsageException extends Exception {

    private static final long serialVersionUID = 1;

    UsageException(String message) {
        super(message);
    }
}
