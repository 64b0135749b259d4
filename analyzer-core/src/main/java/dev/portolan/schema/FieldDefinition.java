package dev.portolan.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a definition.
 *
 * @param required as OpenAPI has it; the API server's validation asks for more in places, and in a few for less
 * @param defaultValue as JSON would write it, a string without its quotes; null where OpenAPI names none
 * @param closedGates feature gates that are off in this version: the server drops the field while one of them is
 */
public record FieldDefinition(
        String name,
        FieldType type,
        boolean required,
        @Nullable String defaultValue,
        List<String> closedGates) {

    public FieldDefinition {
        closedGates = List.copyOf(closedGates);
    }
}
