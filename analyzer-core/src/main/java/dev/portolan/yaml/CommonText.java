package dev.portolan.yaml;

import org.jspecify.annotations.Nullable;

/**
 * A place in a text that holds nothing but what is common: printable signs of the basic plane, spaces and line feeds. Goes
 * from line to line and leaves out blank ones and comments.
 */
final class CommonText {

    /** The column where no line is left. */
    static final int END = -1;

    final char[] signs;
    final int length;

    /** Where the text begins in the file. */
    final int fileStart;

    /** The sign that is read next. */
    int at;

    /** Of the line's first sign that is no space, from 0; {@link #END} behind the last line. */
    int column;

    private int lineStart;
    private boolean endMarked;

    private CommonText(char[] signs, int fileStart) {
        this.signs = signs;
        this.length = signs.length;
        this.fileStart = fileStart;
        toContent(0);
    }

    /** At the first line with content; null for a text with other signs in it. */
    static @Nullable CommonText of(String text, int fileStart) {
        char[] signs = text.toCharArray();
        for (char sign : signs) {
            boolean isPlain = sign >= ' ' && sign < 0x7F;
            if (!isPlain && sign != '\n' && !isCommon(sign)) {
                return null;
            }
        }
        return new CommonText(signs, fileStart);
    }

    /** Not tabs, carriage returns and other line breaks, controls, byte order marks, nor halves of surrogate pairs. */
    private static boolean isCommon(char sign) {
        return sign >= 0xA0
                && !Character.isSurrogate(sign)
                && !TextSigns.isLineBreak(sign)
                && sign != '\uFEFF'
                && sign < '\uFFFE';
    }

    /** From the start of a line to the first sign of content at or behind it. */
    void toContent(int start) {
        int i = start;
        while (i < length) {
            lineStart = i;
            while (i < length && signs[i] == ' ') {
                i++;
            }
            if (i < length && signs[i] != '\n' && signs[i] != '#') {
                at = i;
                column = i - lineStart;
                endMarked |= isEndMarker(i);
                return;
            }
            i = lineEnd(i) + 1;
        }
        at = length;
        column = END;
    }

    /** Whether a line began with the three dots that end a document. */
    boolean hasEndMarker() {
        return endMarked;
    }

    void toNextLine() {
        toContent(lineEnd(at) + 1);
    }

    /** What follows on the line of a dash is content with a column of its own. */
    void columnOf(int content) {
        column = content - lineStart;
    }

    private boolean isEndMarker(int i) {
        return i == lineStart && i + 2 < length && signs[i] == '.' && signs[i + 1] == '.' && signs[i + 2] == '.';
    }

    int lineEnd(int start) {
        int i = start;
        while (i < length && signs[i] != '\n') {
            i++;
        }
        return i;
    }

    void skipSpaces() {
        while (at < length && signs[at] == ' ') {
            at++;
        }
    }

    /** Whether the line ends here, or all that is left of it is a comment with a blank before it. */
    boolean isLineDone() {
        return at >= length || signs[at] == '\n' || (signs[at] == '#' && signs[at - 1] == ' ');
    }

    /** Whether a sign stands alone: behind it are a blank or the line's end. */
    boolean isIndicator(int i, char sign) {
        return i < length && signs[i] == sign && (i + 1 == length || signs[i + 1] == ' ' || signs[i + 1] == '\n');
    }

    boolean isDash() {
        return isIndicator(at, '-');
    }
}
