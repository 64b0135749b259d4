package dev.portolan.suppression;

/** The words by which suppressions are known in a text. */
final class SuppressionMark {

    static final String COMMENT = "portolan:ignore";
    static final String ANNOTATION = "portolan.dev/ignore.";

    private SuppressionMark() {}
}
