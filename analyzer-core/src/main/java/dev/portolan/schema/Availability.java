package dev.portolan.schema;

/** Whether the API server of a version serves a kind. */
public enum Availability {
    NOT_YET,

    /** Only when it is told to: alpha versions, and since 1.24 new beta ones. */
    ON_REQUEST,
    SERVED,
    REMOVED
}
