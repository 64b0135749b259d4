package dev.portolan.finding;

import dev.portolan.source.Span;

/** A suppression that does not say why, where that is asked for. */
public record SuppressionWithoutReasonProblem(Span span, String rule) implements SuppressionProblem {}
