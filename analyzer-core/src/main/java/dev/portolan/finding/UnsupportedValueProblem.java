package dev.portolan.finding;

import dev.portolan.source.Span;
import java.util.List;

/**
 * A string that is none of those its field can have.
 *
 * @param span the value
 * @param field its path
 * @param name the field's; of a list's item the name of the list
 * @param value as kubectl reads it
 * @param plain whether it stands there without quotes
 * @param allowed sorted
 */
public record UnsupportedValueProblem(
        Span span, String field, String name, String value, boolean plain, List<String> allowed)
        implements FieldProblem {

    public UnsupportedValueProblem {
        allowed = List.copyOf(allowed);
    }
}
