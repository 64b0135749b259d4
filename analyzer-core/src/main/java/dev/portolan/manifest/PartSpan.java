package dev.portolan.manifest;

import dev.portolan.source.Span;
import dev.portolan.yaml.YamlScalar;

/** Where a part of a value stands in the file. */
public final class PartSpan {

    private PartSpan() {}

    /**
     * Of the whole value where the part is not written there as it is read.
     *
     * @param start of the part in the value, in UTF-16 units
     * @param end behind it
     */
    public static Span of(Field field, int start, int end) {
        Span whole = field.span();
        if (!(field.node() instanceof YamlScalar)) {
            return whole;
        }
        String value = field.text();
        String words = value.substring(start, end);
        String source = field.manifest().file().text();
        int number = count(value.substring(0, start), words);
        int at = whole.start() - 1;
        for (int i = 0; i <= number; i++) {
            at = source.indexOf(words, at + 1);
            if (at < 0 || at + words.length() > whole.end()) {
                return whole;
            }
        }
        return new Span(at, at + words.length());
    }

    private static int count(String text, String words) {
        int count = 0;
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            count++;
        }
        return count;
    }
}
