package dev.portolan.finding;

/** A rule that a CustomResourceDefinition gives a value. */
public enum Constraint {
    MINIMUM,
    EXCLUSIVE_MINIMUM,
    MAXIMUM,
    EXCLUSIVE_MAXIMUM,
    MULTIPLE_OF,
    MIN_LENGTH,
    MAX_LENGTH,
    PATTERN,
    FORMAT,
    MIN_ITEMS,
    MAX_ITEMS,
    MIN_PROPERTIES,
    MAX_PROPERTIES,
    /** One of a few values. */
    ENUM,
    /** Each part at once. */
    ALL_OF,
    /** At least one part. */
    ANY_OF,
    /** One part and no other. */
    ONE_OF,
    NOT,
    /** No item twice. */
    SET,
    /** No two items with the same keys. */
    MAP,
    /** No null among the items. */
    NO_NULL
}
