package dev.portolan.manifest;

import dev.portolan.yaml.ScalarType;

/**
 * A scalar.
 *
 * @param text as JSON would write it, a string without its quotes
 */
public record ScalarValue(Origin origin, ScalarType type, String text) implements Value {

    public boolean isNull() {
        return type == ScalarType.NULL;
    }
}
