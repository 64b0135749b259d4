package dev.portolan.report;

import dev.portolan.source.SourceFile;
import dev.portolan.source.Span;
import dev.portolan.yaml.LineText;
import java.util.Arrays;
import java.util.function.Function;

/**
 * A line of a text as a terminal shows it, and in which column each UTF-16 unit begins and ends there. Tabs become
 * blanks, what is not to be seen becomes {@link #HIDDEN}, what cannot be seen its number. Of a long line, what lies far from the place of
 * interest may be missing; columns then count from where the rest begins.
 */
final class ShownLine {

    /** Stands for the values of Secrets. */
    static final String HIDDEN = "<hidden>";

    private static final int TAB_WIDTH = 4;
    private static final String CUT = "...";

    /** Columns that a part of a line has at least on both sides of the place of interest: more than anybody gets to see. */
    private static final int REACH = 400;

    /** How many units of the line lie before what is here. */
    private final int first;

    private final boolean isIndented;
    private final String text;
    private final int[] starts;
    private final int[] ends;
    private final int[] textIndexes;
    private final int width;

    private ShownLine(
            int first, boolean isIndented, String text, int[] starts, int[] ends, int[] textIndexes, int width) {
        this.first = first;
        this.isIndented = isIndented;
        this.text = text;
        this.starts = starts;
        this.ends = ends;
        this.textIndexes = textIndexes;
        this.width = width;
    }

    /** The whole line. */
    static ShownLine of(String line) {
        return of(line, new Span(0, line.length()), new boolean[line.length()], 0, true);
    }

    /** As much of a line in which nothing is hidden as {@link #around} needs to show what lies at a place in it. */
    static ShownLine near(String line, int place) {
        return near(line, new Span(0, line.length()), place, piece -> new boolean[piece.length()]);
    }

    /** As much of a file's line as {@link #around} needs to show what lies at a place in it, or begins there. */
    static ShownLine near(SourceFile file, Span line, int place, SecretText secrets) {
        return near(file.text(), line, place, piece -> secrets.of(file, piece));
    }

    private static ShownLine near(String text, Span line, int place, Function<Span, boolean[]> hidden) {
        int middle = Math.max(line.start(), Math.min(place, line.end()));
        int start = -1;
        int end = -1;
        for (int reach = 2 * REACH; start < 0 || end < 0; reach *= 2) {
            Span piece = new Span(Math.max(line.start(), middle - reach), Math.min(line.end(), middle + reach));
            boolean[] isHidden = hidden.apply(piece);
            start = piece.start() == line.start() ? line.start() : partStart(text, piece, middle, isHidden);
            end = piece.end() == line.end() ? line.end() : partEnd(text, piece, middle, isHidden);
        }
        Span before = new Span(line.start(), start);
        boolean isIndented = isBlank(text, before) && isFree(hidden.apply(before));
        Span part = new Span(start, end);
        return of(text, part, hidden.apply(part), start - line.start(), isIndented);
    }

    /** Where enough signs that take a column whatever stands before them lie before the place; -1 if that is not within the piece. */
    private static int partStart(String text, Span piece, int place, boolean[] hidden) {
        int columns = 0;
        for (int i = place - 1; i >= piece.start(); i--) {
            columns += isPlain(text.charAt(i)) && !hidden[i - piece.start()] ? 1 : 0;
            if (columns == REACH) {
                return i;
            }
        }
        return -1;
    }

    private static int partEnd(String text, Span piece, int place, boolean[] hidden) {
        int columns = 0;
        for (int i = place; i < piece.end(); i++) {
            columns += isPlain(text.charAt(i)) && !hidden[i - piece.start()] ? 1 : 0;
            if (columns == REACH) {
                return i + 1;
            }
        }
        return -1;
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c < 0x7F;
    }

    private static boolean isBlank(String text, Span piece) {
        for (int i = piece.start(); i < piece.end(); i++) {
            if (!LineText.isBlank(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFree(boolean[] hidden) {
        for (boolean unit : hidden) {
            if (unit) {
                return false;
            }
        }
        return true;
    }

    /**
     * @param hidden for each UTF-16 unit of the part, whether it may not be shown
     * @param first how many units of the line lie before the part
     * @param isIndented whether those are blank
     */
    private static ShownLine of(String line, Span part, boolean[] hidden, int first, boolean isIndented) {
        int length = part.length();
        StringBuilder text = new StringBuilder(length + 16);
        int[] starts = new int[length + 1];
        int[] ends = new int[length];
        int[] textIndexes = new int[length + 1];
        int column = 0;
        int before = 0;
        for (int i = 0; i < length; ) {
            int next;
            int start = column;
            int textIndex = text.length();
            if (hidden[i]) {
                next = endOfHidden(hidden, i);
                text.append(HIDDEN);
                column += HIDDEN.length();
                before = ' ';
            } else {
                int unit = part.start() + i;
                int codePoint = line.codePointAt(unit);
                next = i + Character.charCount(codePoint);
                int width = VisibleText.isOrder(line, unit)
                        ? appendEscaped(text, codePoint)
                        : append(text, codePoint, before);
                column += width;
                before = width == 0 ? before : codePoint;
            }
            Arrays.fill(starts, i, next, start);
            Arrays.fill(ends, i, next, column);
            Arrays.fill(textIndexes, i, next, textIndex);
            i = next;
        }
        starts[length] = column;
        textIndexes[length] = text.length();
        return new ShownLine(first, isIndented, text.toString(), starts, ends, textIndexes, column);
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
        return starts[Math.max(0, Math.min(index - first, ends.length))];
    }

    /** The column in which what stands before this index ends. */
    int end(int index) {
        int before = Math.min(index - first, ends.length) - 1;
        return before < 0 ? 0 : ends[before];
    }

    /** The column of the first sign that is no blank; the line's width where there is none; -1 if it is further left. */
    int indentation() {
        if (!isIndented) {
            return -1;
        }
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
