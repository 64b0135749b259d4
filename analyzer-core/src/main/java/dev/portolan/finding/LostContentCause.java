package dev.portolan.finding;

/** What ended a document before its text ended. */
public enum LostContentCause {
    /** A line {@code ...}. */
    END_MARKER,
    /** A line with less indentation than the first one. */
    INDENTATION,
    /** A scalar or a flow collection that is complete. */
    COMPLETE_VALUE
}
