package dev.portolan.finding;

import dev.portolan.source.Span;

/**
 * What a stage met, in facts, before a rule gives it an id, a severity and words. Spans are of the file that the
 * stage worked on.
 */
public sealed interface Problem permits ReadingProblem, ShapeProblem, SuppressionProblem {

    /** The exact text at fault. */
    Span span();
}
