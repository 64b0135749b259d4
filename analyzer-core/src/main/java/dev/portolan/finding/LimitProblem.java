package dev.portolan.finding;

import dev.portolan.source.Span;

/**
 * A document that is too much for the reader; nothing of it was read.
 *
 * @param span where the limit was passed
 */
public record LimitProblem(Span span, LimitKind kind, int limit) implements ReadingProblem {}
