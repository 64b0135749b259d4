package dev.portolan.report;

/**
 * A piece of a line of the input, everything in it visible.
 *
 * @param text a blank stands for nothing else; empty where a mark shows a place between two signs
 */
public record CodePart(String text, Look look) {

    /** How a piece is shown. */
    public enum Look {
        PLAIN,
        /** It is what a finding is about. */
        MARKED,
        /** It stands for text that may not be shown, or for what is left out of a long line. */
        REPLACED
    }
}
