package dev.portolan.yaml;

import dev.portolan.finding.EncodingKind;
import dev.portolan.finding.EncodingProblem;
import dev.portolan.source.Span;
import org.jspecify.annotations.Nullable;

/** Looks for signs that YAML forbids, and for line breaks that editors do not show as such. */
final class TextSigns {

    private static final char NEXT_LINE = '\u0085';
    private static final char LINE_SEPARATOR = '\u2028';
    private static final char PARAGRAPH_SEPARATOR = '\u2029';
    private static final char REPLACEMENT = '\uFFFD';

    private final String text;
    private int forbidden = -1;
    private int lineBreak = -1;
    private int lineBreaks;

    private TextSigns(String text) {
        this.text = text;
    }

    static TextSigns of(String text) {
        TextSigns signs = new TextSigns(text);
        signs.scan();
        return signs;
    }

    private void scan() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // Nearly all of nearly all files.
            if ((c >= ' ' && c < 0x7F) || c == '\n') {
                continue;
            }
            if (isLineBreak(c)) {
                lineBreak = lineBreak < 0 ? i : lineBreak;
                lineBreaks++;
            } else if (forbidden < 0 && isForbidden(i)) {
                forbidden = i;
            }
        }
    }

    /** The first sign that no YAML may hold; null for none. */
    @Nullable
    Span forbidden() {
        return forbidden < 0 ? null : new Span(forbidden, forbidden + 1);
    }

    /** The same text with U+FFFD in the place of each forbidden sign. */
    String withoutForbidden() {
        StringBuilder allowed = new StringBuilder(text);
        for (int i = forbidden; i < text.length(); i++) {
            if (isForbidden(i)) {
                allowed.setCharAt(i, REPLACEMENT);
            }
        }
        return allowed.toString();
    }

    boolean hasLineBreaks() {
        return lineBreaks > 0;
    }

    /** The first of the line breaks that nobody sees. */
    EncodingProblem lineBreaks(int start) {
        return new EncodingProblem(
                new Span(start + lineBreak, start + lineBreak + 1), EncodingKind.LINE_BREAK, lineBreaks);
    }

    static boolean isLineBreak(char c) {
        return c == NEXT_LINE || c == LINE_SEPARATOR || c == PARAGRAPH_SEPARATOR;
    }

    /** What go-yaml calls a control character; lone surrogates are none to it, because its text is UTF-8. */
    private boolean isForbidden(int index) {
        char c = text.charAt(index);
        if (c < ' ') {
            return c != '\t' && c != '\n' && c != '\r';
        }
        if (Character.isHighSurrogate(c)) {
            return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return index == 0 || !Character.isHighSurrogate(text.charAt(index - 1));
        }
        return (c >= 0x7F && c < 0xA0 && c != NEXT_LINE) || c >= '\uFFFE';
    }
}
