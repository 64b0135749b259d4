package dev.portolan.report;

import dev.portolan.report.CodePart.Look;
import dev.portolan.source.SourceFile;
import dev.portolan.source.Span;
import dev.portolan.yaml.LineText;
import java.util.ArrayList;
import java.util.List;

/** A line in pieces: what is marked, what may not be shown, and what of a long line is left out. */
final class CodePieces {

    /** UTF-16 units of a line that are shown. */
    private static final int ROOM = 160;

    private static final int LEAD = 60;
    private static final String CUT = "\u2026";

    private final SourceFile file;
    private final String text;

    /** Of the line. */
    private final Span line;

    private final SecretText secrets;
    private final List<CodePart> parts = new ArrayList<>();

    CodePieces(SourceFile file, Span line, SecretText secrets) {
        this.file = file;
        this.text = file.text();
        this.line = line;
        this.secrets = secrets;
    }

    /**
     * @param span the text to mark; it may begin before the line and end behind it
     * @param marked whether the span touches this line
     */
    List<CodePart> parts(Span span, boolean marked) {
        int from = marked ? Math.min(line.end(), Math.max(line.start(), span.start())) : line.start();
        int to = marked ? Math.max(from, Math.min(line.end(), span.end())) : line.start();
        int first = line.length() <= ROOM
                ? line.start()
                : start(Math.max(line.start(), Math.min(from - LEAD, line.end() - ROOM)));
        int end = Math.min(line.end(), first + ROOM);
        end -= end < line.end() && Character.isLowSurrogate(text.charAt(end)) ? 1 : 0;
        cut(first > line.start());
        if (marked) {
            add(first, Math.min(from, end), Look.PLAIN);
            mark(Math.max(first, from), Math.min(to, end));
            add(Math.max(first, Math.min(to, end)), end, Look.PLAIN);
        } else {
            add(first, end, Look.PLAIN);
        }
        cut(end < line.end());
        return parts;
    }

    private int start(int index) {
        return index > line.start() && Character.isLowSurrogate(text.charAt(index)) ? index - 1 : index;
    }

    private void cut(boolean needed) {
        if (needed) {
            parts.add(new CodePart(CUT, Look.REPLACED));
        }
    }

    /** Blanks before the first sign of a marked line are not marked. */
    private void mark(int from, int to) {
        int start = from;
        while (from == line.start() && start < to && LineText.isBlank(text.charAt(start))) {
            start++;
        }
        add(from, start, Look.PLAIN);
        if (start == to) {
            parts.add(new CodePart("", Look.MARKED));
        } else {
            add(start, to, Look.MARKED);
        }
    }

    private void add(int from, int to, Look look) {
        if (from >= to) {
            return;
        }
        boolean[] hidden = secrets.of(file, new Span(from, to));
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i == to || (i > start && hidden[i - from] != hidden[i - from - 1])) {
                if (i > start && hidden[start - from]) {
                    parts.add(new CodePart(ShownLine.HIDDEN, look == Look.MARKED ? look : Look.REPLACED));
                } else if (i > start) {
                    parts.add(
                            new CodePart(ShownLine.of(text.substring(start, i)).text(), look));
                }
                start = i;
            }
        }
    }
}
