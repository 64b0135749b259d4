package dev.portolan;

/** What was asked for cannot be done; the message says why, for people: a path that is not there, a rule nobody knows. */
public final class AnalysisException extends Exception {

    private static final long serialVersionUID = 1;

    public AnalysisException(String message) {
        super(message);
    }
}
