package dev.portolan.schema;

/** A value without parts, or one whose parts nobody has defined. */
public enum SimpleType implements FieldType {
    STRING,
    INT32,
    INT64,
    NUMBER,
    BOOLEAN,

    /** An amount such as {@code 500m} or {@code 2Gi}: a string or a number. */
    QUANTITY,

    /** A port or a share: an integer of 32 bits, or a string such as {@code http} and {@code 25%}. */
    INT_OR_STRING,

    /** The same with 64 bits, as custom kinds have it. */
    INT64_OR_STRING,

    /** RFC 3339, {@code 2026-01-31T12:00:00Z}. */
    TIME,

    /** RFC 3339 with microseconds. */
    MICRO_TIME,

    /** Bytes, in base64. */
    BASE64,

    /** Any JSON, such as the values of a custom resource's default. */
    ANY
}
