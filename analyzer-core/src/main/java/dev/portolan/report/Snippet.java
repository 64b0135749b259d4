package dev.portolan.report;

import dev.portolan.report.ShownLine.Excerpt;
import dev.portolan.source.LineIndex;
import dev.portolan.source.SourceFile;
import dev.portolan.source.Span;
import java.util.function.UnaryOperator;

/** The lines of a span, drawn with marks under the text that it covers. */
final class Snippet {

    /** Columns for a source line; what lies further right is left out, or shown instead of what lies left. */
    private static final int ROOM = 120;

    /** Of longer spans the middle is left out. */
    private static final int MOST_LINES = 6;

    private static final int HEAD_LINES = 3;

    private final SourceFile file;
    private final Span span;
    private final SecretText secrets;
    private final Gutter gutter;
    private final char mark;
    private final UnaryOperator<String> paint;

    /**
     * @param mark drawn under the text, such as {@code ^}
     * @param paint for the marks and what stands beside them
     */
    Snippet(SourceFile file, Span span, SecretText secrets, Gutter gutter, char mark, UnaryOperator<String> paint) {
        this.file = file;
        this.span = span;
        this.secrets = secrets;
        this.gutter = gutter;
        this.mark = mark;
        this.paint = paint;
    }

    /** @param label words for behind the marks; empty for none */
    void draw(String label, StringBuilder out) {
        LineIndex lines = file.lines();
        int first = lines.line(span.start());
        int last = lastLine(file, span);
        gutter.empty(out);
        if (first == last) {
            drawOne(first, label, out);
        } else {
            drawSeveral(first, last, label, out);
        }
    }

    /** The line of a span's last sign; an end at the start of a line belongs to the line before. */
    static int lastLine(SourceFile file, Span span) {
        return file.lines().line(Math.max(span.start(), span.end() - 1));
    }

    private void drawOne(int number, String label, StringBuilder out) {
        Span line = file.lines().span(number);
        ShownLine shown = shown(line, span.start());
        int from = shown.start(index(span.start(), line));
        int to = Math.max(from + 1, shown.end(index(span.end(), line)));
        Excerpt excerpt = shown.around(from, to, ROOM);
        gutter.line(number, excerpt.text(), out);
        int start = excerpt.column(from);
        int length = Math.max(1, excerpt.column(to) - start);
        gutter.drawn(" ".repeat(start) + paint.apply(marked(String.valueOf(mark).repeat(length), label)), out);
    }

    /** A bracket at the left leads from the first sign to the last one. */
    private void drawSeveral(int first, int last, String label, StringBuilder out) {
        Span head = file.lines().span(first);
        ShownLine shown = shown(head, span.start());
        int from = shown.start(index(span.start(), head));
        Excerpt excerpt = shown.around(from, shown.width(), ROOM);
        boolean startsTheLine = from <= shown.indentation();
        gutter.line(first, paint.apply(startsTheLine ? "/ " : "  ") + excerpt.text(), out);
        if (!startsTheLine) {
            gutter.drawn(paint.apply(" " + "_".repeat(excerpt.column(from) + 1) + mark), out);
        }
        for (int number = first + 1; number <= last; number++) {
            if (last - first >= MOST_LINES && number == first + HEAD_LINES) {
                gutter.leftOut(paint.apply("|"), out);
                number = last;
            }
            gutter.line(
                    number,
                    bracket()
                            + beginning(file.lines().span(number))
                                    .around(0, 0, ROOM)
                                    .text(),
                    out);
        }
        Span tail = file.lines().span(last);
        ShownLine shownTail = beginning(tail);
        int end = Math.max(1, shownTail.end(index(span.end(), tail)));
        int column = Math.max(1, shownTail.around(0, 0, ROOM).column(end));
        gutter.drawn(paint.apply(marked("|" + "_".repeat(column) + mark, label)), out);
    }

    private String bracket() {
        return paint.apply("| ");
    }

    private static String marked(String marks, String label) {
        return label.isEmpty() ? marks : marks + " " + VisibleText.of(label);
    }

    private ShownLine beginning(Span line) {
        return shown(line, line.start());
    }

    private ShownLine shown(Span line, int place) {
        return ShownLine.near(file, line, place, secrets);
    }

    private static int index(int offset, Span line) {
        return Math.min(offset, line.end()) - line.start();
    }
}
