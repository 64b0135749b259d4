package dev.portolan.finding;

import dev.portolan.source.Span;

/**
 * A whole number that its field has not enough bits for.
 *
 * @param span the value
 * @param field its path
 * @param name the field's
 * @param text as written
 * @param type {@link ValueType#INT32} or {@link ValueType#INT64}
 */
public record NumberRangeProblem(Span span, String field, String name, String text, ValueType type)
        implements FieldProblem {}
