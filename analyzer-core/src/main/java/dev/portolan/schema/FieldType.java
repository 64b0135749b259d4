package dev.portolan.schema;

/** What a field holds. */
public sealed interface FieldType permits SimpleType, EnumType, ObjectType, ListType, MapType {}
