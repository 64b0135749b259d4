package dev.portolan.report;

/** The annotation in which {@code kubectl apply} keeps the whole object, values and all. */
final class LastApplied {

    private static final String NAME = "last-applied-configuration";

    private LastApplied() {}

    /** Whether a text is its key, or has it in it. */
    static boolean isIn(String text) {
        return text.contains(NAME);
    }

    /** How far a line is indented: what belongs to a copy that stands in several lines is indented deeper than the first. A blank line ends none. */
    static int indentation(String line) {
        return line.isBlank()
                ? Integer.MAX_VALUE
                : line.length() - line.stripLeading().length();
    }
}
