package dev.portolan.report;

import java.util.Arrays;

/**
 * A line of a text as a terminal shows it, and in which column each UTF-16 unit begins and ends there. Tabs become
 * blanks, what is not to be seen becomes {@link #HIDDEN}, what cannot be seen its number.
 */
final class ShownLine {

    /** Stands for the values of Secrets. */
    static final String HIDDEN = "<hidden>";

    private static final int TAB_WIDTH = 4;
    private static final String CUT = "...";

    private final String text;
    private final int[] starts;
    private final int[] ends;
    private final int[] textIndexes;
    private final int width;

    private ShownLine(String text, int[] starts, int[] ends, int[] textIndexes, int width) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
        this.textIndexes = textIndexes;
        this.width = width;
    }

    static ShownLine of(String line) {
        return of(line, new boolean[line.length()]);
    }

    /** @param hidden for each UTF-16 unit of the line, whether it may not be shown */
    static ShownLine of(String line, boolean[] hidden) {
        StringBuilder text = new StringBuilder(line.length() + 16);
        int[] starts = new int[line.length() + 1];
        int[] ends = new int[line.length()];
        int[] textIndexes = new int[line.length() + 1];
        int column = 0;
        int before = 0;
        for (int i = 0; i < line.length(); ) {
            int next;
            int start = column;
            int textIndex = text.length();
            if (hidden[i]) {
                next = endOfHidden(hidden, i);
                text.append(HIDDEN);
                column += HIDDEN.length();
                before = ' ';
            } else {
                int codePoint = line.codePointAt(i);
                next = i + Character.charCount(codePoint);
                int width =
                        VisibleText.isOrder(line, i) ? appendEscaped(text, codePoint) : append(text, codePoint, before);
                column += width;
                before = width == 0 ? before : codePoint;
            }
            Arrays.fill(starts, i, next, start);
            Arrays.fill(ends, i, next, column);
            Arrays.fill(textIndexes, i, next, textIndex);
            i = next;
        }
        starts[line.length()] = column;
        textIndexes[line.length()] = text.length();
        return new ShownLine(text.toString(), starts, ends, textIndexes, column);
    }

    private static int endOfHidden(boolean[] hidden, int start) {
        int end = start;
        while (end < hidden.length && hidden[end]) {
            end++;
        }
        return end;
    }

    /** @return the columns that it took */
    private static int append(StringBuilder text, int codePoint, int before) {
        if (codePoint == '\t') {
            text.append(" ".repeat(TAB_WIDTH));
            return TAB_WIDTH;
        }
        if (VisibleText.isHidden(codePoint)) {
            return appendEscaped(text, codePoint);
        }
        text.appendCodePoint(codePoint);
        return DisplayWidth.of(codePoint, before);
    }

    private static int appendEscaped(StringBuilder text, int codePoint) {
        String escaped = VisibleText.escape(codePoint);
        text.append(escaped);
        return escaped.length();
    }

    String text() {
        return text;
    }

    int width() {
        return width;
    }

    /** The column, from 0, in which the unit at this index of the line begins; the line's width for its end. */
    int start(int index) {
        return starts[index];
    }

    /** The column in which what stands before this index ends. */
    int end(int index) {
        return index == 0 ? 0 : ends[index - 1];
    }

    /** The column of the first sign that is no blank; the line's width where there is none. */
    int indentation() {
        int index = 0;
        while (index < text.length() && text.charAt(index) == ' ') {
            index++;
        }
        return index;
    }

    /**
     * The part of a long line that lies around some columns, with {@code ...} where something is left out.
     *
     * @param from the first column of interest
     * @param to the end of the columns of interest; what does not fit is left out at the end
     */
    Excerpt around(int from, int to, int room) {
        if (width <= room) {
            return new Excerpt(text, 0, width);
        }
        int inner = room - CUT.length();
        if (to <= inner) {
            int end = unitBefore(inner);
            return new Excerpt(text.substring(0, textIndexes[end]) + CUT, 0, starts[end]);
        }
        inner -= CUT.length();
        // A third of what is left shows what leads up to the place.
        int first = unitFrom(Math.max(0, from - Math.max(0, inner - (to - from)) / 3 - 1));
        int shift = starts[first] - CUT.length();
        if (width - starts[first] <= inner + CUT.length()) {
            return new Excerpt(CUT + text.substring(textIndexes[first]), shift, width);
        }
        int end = unitBefore(starts[first] + inner);
        return new Excerpt(CUT + text.substring(textIndexes[first], textIndexes[end]) + CUT, shift, starts[end]);
    }

    /** The last place between two signs that lies no further right than this column. */
    private int unitBefore(int column) {
        int unit = ends.length;
        while (unit > 0 && (starts[unit] > column || isWithinSign(unit))) {
            unit--;
        }
        return unit;
    }

    /** The first place between two signs that lies no further left than this column. */
    private int unitFrom(int column) {
        int unit = 0;
        while (unit < ends.length && (starts[unit] < column || isWithinSign(unit))) {
            unit++;
        }
        return unit;
    }

    /** Whether the unit here belongs to the sign before it: a low surrogate, a combining mark. */
    private boolean isWithinSign(int unit) {
        return unit > 0
                && unit < ends.length
                && (textIndexes[unit] == textIndexes[unit - 1] || starts[unit] == ends[unit]);
    }

    /**
     * What is shown of a line.
     *
     * @param shift by how much a column of the line is larger than the column it is shown in
     * @param end the line's column at which the text that is shown ends
     */
    record Excerpt(String text, int shift, int end) {

        /** Where a column of the line is shown; what was left out is shown at the margins. */
        int column(int column) {
            return Math.max(0, Math.min(column, end) - shift);
        }
    }
}
