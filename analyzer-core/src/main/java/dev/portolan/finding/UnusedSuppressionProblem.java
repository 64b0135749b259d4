package dev.portolan.finding;

import dev.portolan.source.Span;

/** A suppression of a rule that finds nothing there. */
public record UnusedSuppressionProblem(Span span, String rule) implements SuppressionProblem {}
