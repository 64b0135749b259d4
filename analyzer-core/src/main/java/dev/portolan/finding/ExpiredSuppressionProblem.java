package dev.portolan.finding;

import dev.portolan.source.Span;

/**
 * A suppression that holds no more.
 *
 * @param expired the last day on which it held, {@code 2027-01-31}
 */
public record ExpiredSuppressionProblem(Span span, String rule, String expired) implements SuppressionProblem {}
