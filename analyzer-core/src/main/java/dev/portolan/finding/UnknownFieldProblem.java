package dev.portolan.finding;

import dev.portolan.source.Span;
import java.util.List;
import java.util.Map;

/**
 * A field that its definition has not.
 *
 * @param span the key
 * @param field its path
 * @param name as kubectl reads it
 * @param value what stands behind the key; empty and at the key's end where nothing does
 * @param found what it is; {@link FoundType#STRING} where nothing stands there
 * @param owner the object that has the field
 * @param definition the full name of the owner's definition, {@code io.k8s.api.core.v1.Container}
 * @param fields that the definition has, and what they have to be
 * @param homes where else in this object the name belongs, the nearest first
 */
public record UnknownFieldProblem(
        Span span,
        String field,
        String name,
        Span value,
        FoundType found,
        FieldPlace owner,
        String definition,
        Map<String, ExpectedValue> fields,
        List<FieldHome> homes)
        implements FieldProblem {

    public UnknownFieldProblem {
        homes = List.copyOf(homes);
    }

    /** That the definition has. */
    public List<String> names() {
        return List.copyOf(fields.keySet());
    }
}
