package dev.portolan.source;

import java.util.List;

/**
 * A change to a text: what stands at {@code span} is replaced by {@code newText}.
 *
 * @param span the replaced text; empty for an insertion
 */
public record TextEdit(Span span, String newText) {

    public static TextEdit insert(int offset, String newText) {
        return new TextEdit(new Span(offset, offset), newText);
    }

    public static TextEdit delete(Span span) {
        return new TextEdit(span, "");
    }

    /**
     * The text after all edits.
     *
     * @param edits in any order
     * @throws IllegalArgumentException if two edits overlap or one lies outside the text
     */
    public static String apply(String text, List<TextEdit> edits) {
        List<TextEdit> sorted =
                edits.stream().sorted((a, b) -> a.span().compareTo(b.span())).toList();
        StringBuilder changed = new StringBuilder(text.length() + 64);
        int position = 0;
        for (TextEdit edit : sorted) {
            if (edit.span().start() < position || edit.span().end() > text.length()) {
                throw new IllegalArgumentException("edits overlap or leave the text at " + edit.span());
            }
            changed.append(text, position, edit.span().start()).append(edit.newText());
            position = edit.span().end();
        }
        return changed.append(text, position, text.length()).toString();
    }
}
