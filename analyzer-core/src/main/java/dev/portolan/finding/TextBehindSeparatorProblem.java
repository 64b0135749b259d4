package dev.portolan.finding;

import dev.portolan.source.Span;

/**
 * A line that starts with {@code ---} and goes on, which kubectl refuses together with all that follows. It was read as
 * a separator.
 *
 * @param span what stands behind the three dashes
 */
public record TextBehindSeparatorProblem(Span span) implements SeparatorProblem {}
