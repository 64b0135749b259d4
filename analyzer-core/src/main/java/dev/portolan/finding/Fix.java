package dev.portolan.finding;

import dev.portolan.source.SourceFile;
import dev.portolan.source.TextEdit;
import java.util.List;

/**
 * A change that mends what a finding tells of.
 *
 * @param title what to do, as an order without a capital or a period: {@code write myapp}
 * @param edits in the finding's own file, sorted, not overlapping, at least one
 */
public record Fix(Applicability applicability, String title, List<TextEdit> edits) {

    /** @throws IllegalArgumentException if there is no edit or two overlap */
    public Fix {
        edits = edits.stream().sorted((a, b) -> a.span().compareTo(b.span())).toList();
        if (edits.isEmpty()) {
            throw new IllegalArgumentException("a fix changes something");
        }
        for (int i = 1; i < edits.size(); i++) {
            if (edits.get(i).span().start() < edits.get(i - 1).span().end()) {
                throw new IllegalArgumentException("edits of a fix overlap: " + title);
            }
        }
    }

    /** The same fix for a file in which lines may end with CR LF. */
    public Fix withLineEndsOf(SourceFile file) {
        if (edits.stream().noneMatch(edit -> edit.newText().indexOf('\n') >= 0)) {
            return this;
        }
        return new Fix(
                applicability,
                title,
                edits.stream().map(edit -> withLineEnds(edit, file.text())).toList());
    }

    private static TextEdit withLineEnds(TextEdit edit, String text) {
        int end = text.indexOf('\n', edit.span().start());
        int near = end < 0 ? text.lastIndexOf('\n') : end;
        boolean isTwo = near > 0 && text.charAt(near - 1) == '\r';
        return isTwo ? new TextEdit(edit.span(), edit.newText().replaceAll("(?<!\r)\n", "\r\n")) : edit;
    }

    public static Fix safe(String title, TextEdit... edits) {
        return new Fix(Applicability.SAFE, title, List.of(edits));
    }

    public static Fix unsafe(String title, TextEdit... edits) {
        return new Fix(Applicability.UNSAFE, title, List.of(edits));
    }
}
