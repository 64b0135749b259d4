package dev.portolan.manifest;

import java.util.List;

/** A list. */
public record ListValue(Origin origin, List<Value> items) implements Value {

    public ListValue {
        items = List.copyOf(items);
    }
}
