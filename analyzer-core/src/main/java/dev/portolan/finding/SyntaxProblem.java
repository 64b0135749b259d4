package dev.portolan.finding;

import dev.portolan.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * A document that is no YAML.
 *
 * @param span where reading broke
 * @param began where the construct began that did not end well; null where there is none
 * @param what is wrong, in our words, lower-case start, no period
 * @param fix null where no change is surely the right one; with one, the document was read as if it were done
 */
public record SyntaxProblem(
        Span span,
        @Nullable Span began,
        String what,
        @Nullable Fix fix) implements ReadingProblem {

    /** Without a fix. */
    public SyntaxProblem(Span span, @Nullable Span began, String what) {
        this(span, began, what, null);
    }
}
