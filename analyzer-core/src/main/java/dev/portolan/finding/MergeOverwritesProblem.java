package dev.portolan.finding;

import dev.portolan.source.Span;

/**
 * A {@code <<} that stands behind a key and replaces its value.
 *
 * @param span the {@code <<}
 * @param overwritten the key that loses its value
 * @param name of that key
 * @param by the key that the merge brings in
 */
public record MergeOverwritesProblem(Span span, Span overwritten, String name, Span by) implements ReadingProblem {}
