package dev.portolan.manifest;

import java.util.List;

/** A list. */
public record ListValue(Origin origin, List<Value> items) implements Value {

    public ListValue {
        items = List.copyOf(items);
    }

    /** The server stores a null where a written list has nothing in it and the field cannot be left out. */
    public boolean isStoredAsNull() {
        return items.isEmpty() && origin instanceof Normalised;
    }
}
