package dev.portolan.manifest;

/** What can be said of a question about a cluster from its manifests alone. */
public enum Answer {
    YES,
    NO,
    /** It depends on something that the input does not show. */
    UNKNOWN;

    /** Whether both hold. */
    public Answer and(Answer other) {
        if (this == NO || other == NO) {
            return NO;
        }
        return this == YES ? other : UNKNOWN;
    }

    /** Whether the contrary holds. */
    public Answer not() {
        return this == UNKNOWN ? UNKNOWN : of(this == NO);
    }

    public static Answer of(boolean known) {
        return known ? YES : NO;
    }
}
