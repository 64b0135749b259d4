package dev.portolan.finding;

/** What stands there, as kubectl reads it. A null is not among these: it counts as absent. */
public enum FoundType {
    STRING,
    BOOLEAN,
    INTEGER,
    /** A number with a fraction, or one too large for a whole number. */
    FLOAT,
    LIST,
    OBJECT
}
