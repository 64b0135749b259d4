package dev.portolan.finding;

import dev.portolan.source.Span;

/**
 * Text that kubectl never reads, because it reads one document between two separators and this is behind its end.
 *
 * @param span the first line that is lost, without its indentation
 * @param lines how many lines with text are lost, comments apart
 * @param cause why the document ended
 */
public record LostContentProblem(Span span, int lines, LostContentCause cause) implements ReadingProblem {}
