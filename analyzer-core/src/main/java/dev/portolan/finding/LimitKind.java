package dev.portolan.finding;

/** What a document had too much of. */
public enum LimitKind {
    /** Bytes of UTF-8. */
    SIZE,
    /** Collections inside each other. */
    DEPTH,
    /** Nodes that aliases bring in. */
    ALIASES
}
