package dev.portolan.schema;

import java.util.List;

/** One of a few strings. */
public record EnumType(List<String> values) implements FieldType {

    public EnumType {
        values = List.copyOf(values);
    }
}
