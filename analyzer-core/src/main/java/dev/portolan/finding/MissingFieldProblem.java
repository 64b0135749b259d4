package dev.portolan.finding;

import dev.portolan.source.Span;

/**
 * A field that must be there and is not, or is null.
 *
 * @param span the key of the object that lacks it; of an item its first key, of the whole object {@code kind}
 * @param field the path that it would have
 * @param name its name
 * @param owner the object that lacks it
 * @param definition the full name of the owner's definition
 * @param expected what it would have to be
 */
public record MissingFieldProblem(
        Span span, String field, String name, FieldPlace owner, String definition, ExpectedValue expected)
        implements FieldProblem {}
