package dev.portolan.model;

import dev.portolan.manifest.Field;
import dev.portolan.source.Span;
import dev.portolan.yaml.YamlScalar;

/** Where a part of a value stands in the file. */
final class MentionSpan {

    private MentionSpan() {}

    /** Of the host and its port; of the whole value where they are not written there as they are read. */
    static Span of(Field field, HostMention mention) {
        Span whole = field.span();
        if (!(field.node() instanceof YamlScalar)) {
            return whole;
        }
        String value = field.text();
        String words = value.substring(mention.start(), mention.end());
        String source = field.manifest().file().text();
        int number = count(value.substring(0, mention.start()), words);
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
