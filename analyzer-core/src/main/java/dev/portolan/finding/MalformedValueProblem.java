package dev.portolan.finding;

import dev.portolan.source.Span;

/**
 * A value of the right type that cannot be read as what it stands for.
 *
 * @param span the value
 * @param field its path
 * @param name the field's; of a map's value the name of the map
 * @param text as kubectl reads it; may be secret
 * @param type {@link ValueType#QUANTITY}, {@link ValueType#TIME}, {@link ValueType#BASE64} or
 *     {@link ValueType#INT_OR_STRING}
 */
public record MalformedValueProblem(Span span, String field, String name, String text, ValueType type)
        implements FieldProblem {}
