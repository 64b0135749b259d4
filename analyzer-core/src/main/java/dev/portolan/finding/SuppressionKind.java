package dev.portolan.finding;

/** Where it is said that a finding is not to be told. */
public enum SuppressionKind {
    COMMENT("comment"),
    ANNOTATION("annotation"),
    CONFIGURATION("configuration"),
    /** It was there when the baseline was made. */
    BASELINE("baseline");

    private final String word;

    SuppressionKind(String word) {
        this.word = word;
    }

    /** As reports write it. */
    public String word() {
        return word;
    }

    /** Whether the file that is at fault says it itself. */
    public boolean isInSource() {
        return this == COMMENT || this == ANNOTATION;
    }
}
