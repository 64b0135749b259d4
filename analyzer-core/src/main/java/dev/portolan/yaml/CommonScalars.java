package dev.portolan.yaml;

import dev.portolan.source.Span;
import org.jspecify.annotations.Nullable;

/** Reads the scalars of a {@link CommonText}. Answers null where one is not of the common kind. */
final class CommonScalars {

    /** Longer keys need a mark of their own; the engine knows the exact bound. */
    private static final int LONGEST_KEY = 500;

    /** With these no plain scalar begins; a dash may, if no blank follows. */
    private static final String INDICATORS = "?:,[]{}#&*!|>'\"%@`";

    private static final int ASCII = 128;
    private static final boolean[] BEGINS_NONE = new boolean[ASCII];

    static {
        for (int i = 0; i < INDICATORS.length(); i++) {
            BEGINS_NONE[INDICATORS.charAt(i)] = true;
        }
    }

    private final CommonText text;
    private final char[] signs;
    private final int length;

    CommonScalars(CommonText text) {
        this.text = text;
        this.signs = text.signs;
        this.length = text.length;
    }

    /** The empty value where nothing is written. */
    YamlScalar nothing(int at) {
        int place = text.fileStart + at;
        return new YamlScalar(new Span(place, place), ScalarStyle.PLAIN, ScalarType.NULL, "", "null");
    }

    /** A scalar on one line, with or without quotes; the place is behind it then. */
    @Nullable
    YamlScalar onOneLine() {
        char sign = signs[text.at];
        if (sign == '\'') {
            return singleQuoted();
        }
        return sign == '"' ? doubleQuoted() : plain();
    }

    /** Whether what was read from {@code start} to here is a key; the place is behind its colon then. */
    boolean isKey(int start) {
        int i = text.at;
        while (i < length && signs[i] == ' ') {
            i++;
        }
        if (!text.isIndicator(i, ':') || i - start > LONGEST_KEY) {
            return false;
        }
        text.at = i + 1;
        return true;
    }

    /** Whether a scalar may be a key as it is: a string, and no {@code <<}. */
    static boolean isPlainName(YamlScalar key) {
        return key.isString()
                && !(key.style() == ScalarStyle.PLAIN && key.text().equals("<<"));
    }

    private @Nullable YamlScalar plain() {
        int start = text.at;
        char first = signs[start];
        if (first < ASCII && (BEGINS_NONE[first] || text.isDash())) {
            return null;
        }
        int i = start;
        while (i < length) {
            char sign = signs[i];
            if (sign == '\n' || (sign == ':' && text.isIndicator(i, ':')) || (sign == '#' && signs[i - 1] == ' ')) {
                break;
            }
            i++;
        }
        while (signs[i - 1] == ' ') {
            i--;
        }
        text.at = i;
        return plain(start, i);
    }

    /** A scalar without quotes whose signs are known; null for what no JSON can say. */
    @Nullable
    YamlScalar plain(int start, int end) {
        String written = SharedWords.of(signs, start, end);
        if (ScalarResolver.isSurelyString(written)) {
            return scalar(start, end, ScalarStyle.PLAIN, ScalarType.STRING, written, written);
        }
        ScalarResolver.Resolved resolved = ScalarResolver.plain(written);
        if (resolved.isUnspeakable()) {
            return null;
        }
        String value = written.equals(resolved.value()) ? written : SharedWords.of(resolved.value());
        return scalar(start, end, ScalarStyle.PLAIN, resolved.type(), written, value);
    }

    private @Nullable YamlScalar singleQuoted() {
        int start = text.at;
        StringBuilder unescaped = null;
        int from = start + 1;
        for (int i = from; i < length && signs[i] != '\n'; i++) {
            if (signs[i] != '\'') {
                continue;
            }
            if (i + 1 < length && signs[i + 1] == '\'') {
                unescaped = unescaped == null ? new StringBuilder() : unescaped;
                unescaped.append(signs, from, i + 1 - from);
                i++;
                from = i + 1;
                continue;
            }
            return quoted(start, from, i, unescaped, ScalarStyle.SINGLE_QUOTED);
        }
        return null;
    }

    private @Nullable YamlScalar doubleQuoted() {
        int start = text.at;
        StringBuilder unescaped = null;
        int from = start + 1;
        for (int i = from; i < length && signs[i] != '\n'; i++) {
            if (signs[i] == '"') {
                return quoted(start, from, i, unescaped, ScalarStyle.DOUBLE_QUOTED);
            }
            if (signs[i] == '\\') {
                char meant = i + 1 < length ? escaped(signs[i + 1]) : 0;
                if (meant == 0) {
                    return null;
                }
                unescaped = unescaped == null ? new StringBuilder() : unescaped;
                unescaped.append(signs, from, i - from).append(meant);
                i++;
                from = i + 1;
            }
        }
        return null;
    }

    /** The sign behind a backslash as it is meant; 0 for the rarer ones. */
    private static char escaped(char sign) {
        return switch (sign) {
            case '"', '\\' -> sign;
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            default -> 0;
        };
    }

    private YamlScalar quoted(int start, int from, int end, @Nullable StringBuilder before, ScalarStyle style) {
        text.at = end + 1;
        String value = before == null
                ? SharedWords.of(signs, from, end)
                : SharedWords.of(before.append(signs, from, end - from).toString());
        return scalar(start, end + 1, style, ScalarType.STRING, value, value);
    }

    /**
     * A literal block scalar whose first line is not blank and says how far it is indented; the place is at the next content then.
     *
     * @param parent the column of the collection that it stands in
     */
    @Nullable
    YamlScalar literal(int parent) {
        int start = text.at++;
        boolean strip = text.at < length && signs[text.at] == '-';
        text.at += strip ? 1 : 0;
        text.skipSpaces();
        int line = text.lineEnd(text.at) + 1;
        int first = line;
        while (first < length && signs[first] == ' ') {
            first++;
        }
        int indentation = first - line;
        if (!text.isLineDone() || first >= length || signs[first] == '\n' || indentation <= parent) {
            return null;
        }
        StringBuilder lines = new StringBuilder();
        int end = first;
        while (line < length) {
            int content = line;
            while (content < length && content < line + indentation && signs[content] == ' ') {
                content++;
            }
            if (content < length && signs[content] != '\n' && content < line + indentation) {
                break;
            }
            int lineEnd = text.lineEnd(content);
            lines.append(signs, content, lineEnd - content).append('\n');
            end = isBlank(content, lineEnd) ? end : lineEnd;
            line = lineEnd + 1;
        }
        chomp(lines, strip);
        text.toContent(line);
        String value = lines.toString();
        return scalar(start, end, ScalarStyle.LITERAL, ScalarType.STRING, value, value);
    }

    private boolean isBlank(int start, int end) {
        for (int i = start; i < end; i++) {
            if (signs[i] != ' ') {
                return false;
            }
        }
        return true;
    }

    /** Of the line ends behind the last line one stays, or none. */
    private static void chomp(StringBuilder lines, boolean strip) {
        int end = lines.length();
        while (end > 0 && lines.charAt(end - 1) == '\n') {
            end--;
        }
        lines.setLength(strip ? end : end + 1);
    }

    private YamlScalar scalar(int start, int end, ScalarStyle style, ScalarType type, String written, String value) {
        return new YamlScalar(new Span(text.fileStart + start, text.fileStart + end), style, type, written, value);
    }
}
