package dev.portolan.finding;

import dev.portolan.source.Span;

/**
 * A sign that text editors do not show as what it is.
 *
 * @param span the first one of its kind in the document
 * @param count how many there are
 */
public record EncodingProblem(Span span, EncodingKind kind, int count) implements ReadingProblem {}
