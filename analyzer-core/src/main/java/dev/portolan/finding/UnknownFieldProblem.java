package dev.portolan.finding;

import dev.portolan.source.Span;
import java.util.List;

/**
 * A field that its definition has not.
 *
 * @param span the key
 * @param field its path
 * @param name as written
 * @param near names that the definition has and that are near, the nearest first
 */
public record UnknownFieldProblem(Span span, String field, String name, List<String> near) implements ShapeProblem {}
