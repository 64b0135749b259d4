package dev.portolan.finding;

import dev.portolan.source.Span;
import java.util.List;

/**
 * A value of a custom kind that has the right type and breaks a rule of its CustomResourceDefinition.
 *
 * @param span the value
 * @param field its path
 * @param name the field's; of a list's item or a map's value the name of the list or map
 * @param limit what the rule names, {@code 3} or {@code ^[a-z]+$}; empty where it names no single thing
 * @param choices of a rule with several parts, the fields that each part asks for; empty where one asks for anything else
 * @param text the value as kubectl reads it; empty for collections
 */
public record ConstraintProblem(
        Span span,
        String field,
        String name,
        Constraint constraint,
        String limit,
        List<List<String>> choices,
        String text)
        implements FieldProblem {

    public ConstraintProblem {
        choices = List.copyOf(choices);
    }
}
