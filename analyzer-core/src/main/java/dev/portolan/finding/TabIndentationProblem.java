package dev.portolan.finding;

import dev.portolan.source.Span;
import dev.portolan.source.TextEdit;
import java.util.List;

/**
 * Tabs where only blanks may indent. The document was read as if they were indentation.
 *
 * @param span the first of them
 * @param lines how many lines have some
 * @param edits that write blanks instead; empty where no width makes YAML of it
 */
public record TabIndentationProblem(Span span, int lines, List<TextEdit> edits) implements ReadingProblem {

    public TabIndentationProblem {
        edits = List.copyOf(edits);
    }
}
