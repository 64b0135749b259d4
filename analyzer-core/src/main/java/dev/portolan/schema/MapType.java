package dev.portolan.schema;

/** An object whose names are the user's own, such as labels. */
public record MapType(FieldType values) implements FieldType {}
