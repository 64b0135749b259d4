package dev.portolan.report;

/** The annotation in which {@code kubectl apply} keeps the whole object, values and all. */
final class LastApplied {

    private static final String NAME = "last-applied-configuration";

    private LastApplied() {}

    /** Whether a text is its key, or has it in it. */
    static boolean isIn(String text) {
        return text.contains(NAME);
    }
}
