package dev.portolan.yaml;

import dev.portolan.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads collections in brackets that stand on one line of a {@link CommonText}. Answers null where one is not of the common kind. */
final class CommonFlow {

    /** What may stand in a scalar without quotes that is in brackets, besides letters and digits. */
    private static final String IN_WORDS = "_./$=@%+-";

    private final CommonText text;
    private final CommonScalars scalars;

    CommonFlow(CommonText text, CommonScalars scalars) {
        this.text = text;
        this.scalars = scalars;
    }

    /** @param depth how many collections may still lie inside each other */
    @Nullable
    YamlNode read(int depth) {
        if (depth == 0) {
            return null;
        }
        return text.signs[text.at] == '[' ? sequence(depth) : mapping(depth);
    }

    private @Nullable YamlNode sequence(int depth) {
        int start = text.at++;
        List<YamlNode> items = new ArrayList<>();
        if (isClosed(']')) {
            return new YamlSequence(span(start), items);
        }
        do {
            YamlNode item = value(depth);
            if (item == null) {
                return null;
            }
            items.add(item);
        } while (isComma());
        return isClosed(']') ? new YamlSequence(span(start), items) : null;
    }

    private @Nullable YamlNode mapping(int depth) {
        int start = text.at++;
        CommonEntries entries = new CommonEntries();
        if (isClosed('}')) {
            return new YamlMapping(span(start), entries.list());
        }
        do {
            text.skipSpaces();
            int keyStart = text.at;
            YamlScalar key = scalar();
            // A colon with a blank behind it: without one, readers differ.
            if (key == null || !scalars.isKey(keyStart) || text.at >= text.length || text.signs[text.at] != ' ') {
                return null;
            }
            YamlNode value = value(depth);
            if (value == null || !entries.add(key, value)) {
                return null;
            }
        } while (isComma());
        return isClosed('}') ? new YamlMapping(span(start), entries.list()) : null;
    }

    private @Nullable YamlNode value(int depth) {
        text.skipSpaces();
        if (text.at >= text.length) {
            return null;
        }
        char sign = text.signs[text.at];
        return sign == '[' || sign == '{' ? read(depth - 1) : scalar();
    }

    private @Nullable YamlScalar scalar() {
        if (text.at >= text.length) {
            return null;
        }
        char first = text.signs[text.at];
        if (first == '"' || first == '\'') {
            return scalars.onOneLine();
        }
        int start = text.at;
        int end = start;
        while (end < text.length && isInWord(text.signs[end])) {
            end++;
        }
        boolean begins = end > start && first != '%' && first != '@' && (first != '-' || end > start + 1);
        text.at = end;
        return begins ? scalars.plain(start, end) : null;
    }

    private static boolean isInWord(char sign) {
        return (sign >= 'a' && sign <= 'z')
                || (sign >= 'A' && sign <= 'Z')
                || (sign >= '0' && sign <= '9')
                || IN_WORDS.indexOf(sign) >= 0;
    }

    private boolean isComma() {
        return isNext(',');
    }

    private boolean isClosed(char bracket) {
        return isNext(bracket);
    }

    private boolean isNext(char sign) {
        text.skipSpaces();
        boolean found = text.at < text.length && text.signs[text.at] == sign;
        text.at += found ? 1 : 0;
        return found;
    }

    private Span span(int start) {
        return new Span(text.fileStart + start, text.fileStart + text.at);
    }
}
