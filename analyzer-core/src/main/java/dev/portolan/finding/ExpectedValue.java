package dev.portolan.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a schema asks of a value.
 *
 * @param item what a list's items or a map's values have to be; null for all else
 * @param definition the full name of an object's definition, {@code io.k8s.api.core.v1.Container}; empty for all else
 * @param names that an object of this definition can have; empty for all else
 * @param required those of {@code names} that must be there
 * @param allowed if not empty, the only values that a string can have
 */
public record ExpectedValue(
        ValueType type,
        @Nullable ExpectedValue item,
        String definition,
        List<String> names,
        List<String> required,
        List<String> allowed) {

    public ExpectedValue {
        names = List.copyOf(names);
        required = List.copyOf(required);
        allowed = List.copyOf(allowed);
    }

    /** A value of a type that has nothing inside. */
    public static ExpectedValue of(ValueType type) {
        return new ExpectedValue(type, null, "", List.of(), List.of(), List.of());
    }

    /** A string that can have these values only. */
    public static ExpectedValue oneOf(List<String> allowed) {
        return new ExpectedValue(ValueType.STRING, null, "", List.of(), List.of(), allowed);
    }

    public static ExpectedValue listOf(ExpectedValue item) {
        return new ExpectedValue(ValueType.LIST, item, "", List.of(), List.of(), List.of());
    }

    public static ExpectedValue mapOf(ExpectedValue item) {
        return new ExpectedValue(ValueType.MAP, item, "", List.of(), List.of(), List.of());
    }

    public static ExpectedValue object(String definition, List<String> names, List<String> required) {
        return new ExpectedValue(ValueType.OBJECT, null, definition, names, required, List.of());
    }
}
