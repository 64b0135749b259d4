package dev.portolan.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a definition.
 *
 * @param required as OpenAPI has it, but for the few fields that a real server does not ask for; its validation asks for more in places
 * @param nullable whether a null is a value; else it counts as absent
 * @param defaultValue as JSON would write it, a string without its quotes; null where OpenAPI names none
 * @param closedGates features that are off in this version: the server drops the field while one of them is
 */
public record FieldDefinition(
        String name,
        FieldType type,
        boolean required,
        boolean nullable,
        @Nullable String defaultValue,
        List<ClosedGate> closedGates) {

    public FieldDefinition {
        closedGates = List.copyOf(closedGates);
    }
}
