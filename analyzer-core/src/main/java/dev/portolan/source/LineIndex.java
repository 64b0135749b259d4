package dev.portolan.source;

import java.util.Arrays;

/** Where the lines of a text begin. Lines end with LF, CR LF or CR, as editors and SARIF viewers count them. */
public final class LineIndex {

    private final String text;
    private final int[] starts;

    public LineIndex(String text) {
        this.text = text;
        int[] found = new int[Math.max(16, text.length() / 24)];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = i + 1;
            }
        }
        this.starts = Arrays.copyOf(found, count);
    }

    public int lineCount() {
        return starts.length;
    }

    /** @param offset a UTF-16 offset, from 0 to the text's length */
    public Position position(int offset) {
        int line = line(offset);
        return new Position(line, offset - starts[line - 1] + 1);
    }

    /** The line, from 1, that holds this offset. */
    public int line(int offset) {
        int at = Arrays.binarySearch(starts, offset);
        return at >= 0 ? at + 1 : -at - 1;
    }

    /**
     * The offset at which a line begins.
     *
     * @param line from 1
     */
    public int start(int line) {
        return starts[line - 1];
    }

    /** The text of a line without its line end. */
    public Span span(int line) {
        int start = starts[line - 1];
        int end = line < starts.length ? starts[line] : text.length();
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return new Span(start, end);
    }
}
