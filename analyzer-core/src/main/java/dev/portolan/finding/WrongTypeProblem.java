package dev.portolan.finding;

import dev.portolan.source.Span;

/**
 * A value of another type than its field has.
 *
 * @param span the value
 * @param field its path
 * @param name the field's; of a list's item or a map's value the name of the list or map
 * @param expected what the definition asks for
 * @param found what stands there
 * @param text a scalar as written, {@code yes}; empty for collections
 * @param plain whether it is a scalar without quotes
 * @param value a scalar as kubectl reads it, {@code true}; empty for collections
 */
public record WrongTypeProblem(
        Span span,
        String field,
        String name,
        ExpectedValue expected,
        FoundType found,
        String text,
        boolean plain,
        String value)
        implements FieldProblem {}
