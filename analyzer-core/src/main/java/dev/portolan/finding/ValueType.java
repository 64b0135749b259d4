package dev.portolan.finding;

/** What a schema asks of a value. */
public enum ValueType {
    STRING,
    BOOLEAN,
    /** Within 32 bits. */
    INT32,
    /** Within 64 bits. */
    INT64,
    NUMBER,
    /** A whole number or a string, such as a port or a percentage. */
    INT_OR_STRING,
    /** An amount: {@code 500m}, {@code 1Gi}; a number or a string. */
    QUANTITY,
    /** A string such as {@code 2026-11-24T09:30:00Z}. */
    TIME,
    /** A string such as {@code 2026-11-24T09:30:00.000000Z}: with six digits of the second, no more and no fewer. */
    MICRO_TIME,
    /** Bytes as a string of base64. */
    BASE64,
    LIST,
    /** An object whose names the user chooses, such as labels. */
    MAP,
    /** An object with the names of its definition. */
    OBJECT,
    /** Whatever JSON allows. */
    ANY
}
