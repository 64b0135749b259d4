package dev.portolan.finding;

import dev.portolan.source.Span;

/**
 * Text that is YAML for other readers and that kubectl refuses. It was read as those readers do.
 *
 * @param what it is and what to write instead, in our words, lower-case start, no period
 */
public record KubectlCannotReadProblem(Span span, String what) implements ReadingProblem {}
