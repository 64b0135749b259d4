package dev.portolan.yaml;

/** Finds its way among the lines of a text, parsed or not. */
public final class LineText {

    private final String text;

    LineText(String text) {
        this.text = text;
    }

    /** Where the line begins that holds this offset. */
    int start(int offset) {
        int at = Math.min(offset, text.length());
        while (at > 0 && !isLineEnd(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /** Where the line ends that holds this offset, its line end and the blanks before it left out. */
    int end(int offset) {
        int at = Math.min(offset, text.length());
        while (at < text.length() && !isLineEnd(text.charAt(at))) {
            at++;
        }
        while (at > offset && isBlank(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /** The first sign of a line that is no blank, or its end. */
    int content(int lineStart) {
        int at = lineStart;
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Where the last line before this one begins that holds more than blanks and comments; -1 for none. */
    int previous(int lineStart) {
        int at = lineStart;
        while (at > 0) {
            at = start(at - 1);
            int content = content(at);
            if (content < text.length() && !isLineEnd(text.charAt(content)) && text.charAt(content) != '#') {
                return at;
            }
        }
        return -1;
    }

    /** The end of a line's text, before a comment and the blanks around it. Quotes are not looked at. */
    int plainEnd(int offset) {
        int end = end(offset);
        for (int i = offset + 1; i < end; i++) {
            if (text.charAt(i) == '#' && isBlank(text.charAt(i - 1))) {
                end = i;
            }
        }
        while (end > offset && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    /** A space or a tab. */
    public static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    static boolean isBlankOrLineEnd(char c) {
        return isBlank(c) || isLineEnd(c);
    }
}
