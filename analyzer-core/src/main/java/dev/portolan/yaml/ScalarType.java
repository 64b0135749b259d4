package dev.portolan.yaml;

/** What kubectl hands to the API server for a scalar: the types of JSON, integers apart. */
public enum ScalarType {
    NULL,
    BOOLEAN,
    INTEGER,
    FLOAT,
    STRING
}
