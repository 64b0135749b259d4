package dev.portolan.rules.vocabulary;

import dev.portolan.manifest.Field;
import java.util.Map;
import java.util.stream.Collectors;

/** Pairs as messages quote them. */
public final class SelectorText {

    private SelectorText() {}

    /** {@code {app: web, tier: front}}. */
    public static String pairs(Map<String, String> pairs) {
        return pairs.entrySet().stream()
                .map(pair -> pair(pair.getKey(), pair.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    public static String pair(Field pair) {
        return pair(pair.name(), pair.text());
    }

    private static String pair(String key, String value) {
        return key + ": " + (value.isEmpty() ? "\"\"" : value);
    }
}
