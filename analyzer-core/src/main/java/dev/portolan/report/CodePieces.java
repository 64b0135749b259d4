package dev.portolan.report;

import dev.portolan.report.CodePart.Look;
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

    private final String text;
    private final boolean[] hidden;
    private final List<CodePart> parts = new ArrayList<>();

    /** @param hidden for each UTF-16 unit of the line, whether it may not be shown */
    CodePieces(String text, boolean[] hidden) {
        this.text = text;
        this.hidden = hidden;
    }

    /**
     * @param line the place of this line
     * @param span the text to mark; it may begin before the line and end behind it
     * @param marked whether the span touches this line
     */
    List<CodePart> parts(Span line, Span span, boolean marked) {
        int from = marked ? Math.min(text.length(), Math.max(0, span.start() - line.start())) : 0;
        int to = marked ? Math.max(from, Math.min(text.length(), span.end() - line.start())) : 0;
        int first = text.length() <= ROOM ? 0 : start(Math.max(0, Math.min(from - LEAD, text.length() - ROOM)));
        int end = Math.min(text.length(), first + ROOM);
        end -= end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? 1 : 0;
        cut(first > 0);
        if (marked) {
            add(first, Math.min(from, end), Look.PLAIN);
            mark(Math.max(first, from), Math.min(to, end));
            add(Math.max(first, Math.min(to, end)), end, Look.PLAIN);
        } else {
            add(first, end, Look.PLAIN);
        }
        cut(end < text.length());
        return parts;
    }

    private int start(int index) {
        return index > 0 && Character.isLowSurrogate(text.charAt(index)) ? index - 1 : index;
    }

    private void cut(boolean needed) {
        if (needed) {
            parts.add(new CodePart(CUT, Look.REPLACED));
        }
    }

    /** Blanks before the first sign of a marked line are not marked. */
    private void mark(int from, int to) {
        int start = from;
        while (from == 0 && start < to && LineText.isBlank(text.charAt(start))) {
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
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i == to || (i > start && hidden[i] != hidden[i - 1])) {
                if (i > start && hidden[start]) {
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
