package dev.portolan.defaults;

import dev.portolan.manifest.ListValue;
import dev.portolan.manifest.ObjectValue;
import dev.portolan.manifest.ScalarValue;
import dev.portolan.manifest.Value;
import dev.portolan.schema.FieldType;
import dev.portolan.schema.MapType;
import dev.portolan.yaml.ScalarType;
import org.jspecify.annotations.Nullable;

/** Why a value counts as absent where the server cannot tell it from none. */
final class ZeroReason {

    private ZeroReason() {}

    /** Null if the value is not the zero value of its type. */
    static @Nullable String of(Value value, FieldType type) {
        if (value instanceof ScalarValue scalar) {
            return of(scalar);
        }
        if (value instanceof ListValue list) {
            return list.items().isEmpty() ? "an empty list counts as absent" : null;
        }
        return type instanceof MapType && ((ObjectValue) value).members().isEmpty()
                ? "an empty map counts as absent"
                : null;
    }

    private static @Nullable String of(ScalarValue scalar) {
        if (scalar.type() == ScalarType.STRING) {
            return scalar.text().isEmpty() ? "an empty string counts as absent" : null;
        }
        if (scalar.type() == ScalarType.BOOLEAN) {
            return scalar.text().equals("false") ? "false counts as absent" : null;
        }
        return scalar.text().equals("0") ? "0 counts as absent" : null;
    }
}
