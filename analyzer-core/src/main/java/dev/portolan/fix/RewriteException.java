package dev.portolan.fix;

/** A file was not written; the message says why, for people, and names it. */
public final class RewriteException extends Exception {

    private static final long serialVersionUID = 1;

    RewriteException(String message) {
        super(message);
    }
}
