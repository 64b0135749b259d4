package dev.portolan.finding;

import dev.portolan.source.Span;
import dev.portolan.source.TextEdit;

/**
 * A second object without a separator before it. kubectl takes both for one and keeps the later of each key; they were
 * read as two.
 *
 * @param span the key with which the second object begins
 * @param first the same key of the object before
 * @param name of that key
 * @param edit that separates them
 */
public record MissingSeparatorProblem(Span span, Span first, String name, TextEdit edit) implements SeparatorProblem {}
