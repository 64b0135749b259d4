package dev.portolan.suppression;

/** The words by which suppressions are known in a text. */
final class SuppressionMark {

    /** What both begin with. */
    static final String START = "portolan";

    static final String COMMENT = "portolan:ignore";
    static final String ANNOTATION = "portolan.dev/ignore.";

    private SuppressionMark() {}
}
