package dev.portolan.defaults;

/** What the server writes where a field has its type's zero value: {@code ""}, 0, false, nothing in it. */
enum ZeroValue {
    /** Nothing: to it, {@code hostNetwork: false} and no {@code hostNetwork} are the same. */
    LEFT_OUT,

    /** The value if somebody wrote one: {@code replicas: 0} is not the same as no {@code replicas}. */
    KEPT,

    /** The zero value, even where nobody wrote the field: {@code resources: {}}. */
    ALWAYS,

    /** A null, where nobody wrote the field. */
    NULL
}
