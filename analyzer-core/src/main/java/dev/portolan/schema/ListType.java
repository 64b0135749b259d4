package dev.portolan.schema;

import java.util.List;

/**
 * A list.
 *
 * @param unique whether it is a set
 * @param keys the fields that tell one item from another where the list is a map in disguise; else empty
 */
public record ListType(FieldType items, boolean unique, List<String> keys) implements FieldType {

    public ListType {
        keys = List.copyOf(keys);
    }
}
