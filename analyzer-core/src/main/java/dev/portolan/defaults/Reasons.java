package dev.portolan.defaults;

/** Why values are as they are, in words that several parts use. */
final class Reasons {

    static final String DEFAULT = "default";
    static final String NULL = "null counts as absent";

    private Reasons() {}
}
