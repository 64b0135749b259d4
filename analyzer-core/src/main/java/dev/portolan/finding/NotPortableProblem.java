package dev.portolan.finding;

import dev.portolan.source.Span;

/**
 * Text that kubectl reads and that other readers refuse or read otherwise.
 *
 * @param what it is and how others take it, in our words, lower-case start, no period
 */
public record NotPortableProblem(Span span, String what) implements ReadingProblem {}
