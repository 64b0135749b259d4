package dev.portolan.finding;

import dev.portolan.source.Span;
import java.util.List;

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
 * @param names that the definition has
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
        List<String> names,
        List<FieldHome> homes)
        implements FieldProblem {

    public UnknownFieldProblem {
        names = List.copyOf(names);
        homes = List.copyOf(homes);
    }
}
