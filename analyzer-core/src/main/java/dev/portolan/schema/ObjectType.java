package dev.portolan.schema;

/**
 * An object with named fields.
 *
 * @param definition its name, for {@link Schemas#definition(String)}
 */
public record ObjectType(String definition) implements FieldType {}
