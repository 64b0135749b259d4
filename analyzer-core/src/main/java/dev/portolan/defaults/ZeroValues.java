package dev.portolan.defaults;

import dev.portolan.source.Bundled;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the server writes the zero values of the fields of each definition. OpenAPI does not say; the Go types do, by
 * pointers and by {@code omitempty} in their json tags, and recorded stored objects prove it. {@code fields/<package>.txt}
 * has a line for each definition, with {@code ?} behind a field for {@link ZeroValue#KEPT}, {@code !} for {@link ZeroValue#ALWAYS}, {@code *} for
 * {@link ZeroValue#NULL}; all others are {@link ZeroValue#LEFT_OUT}.
 */
final class ZeroValues {

    private final Map<String, Map<String, String>> packages = new HashMap<>();

    /**
     * By the field's name, without those left out; null if nothing is known of the definition.
     *
     * @param definition its full name
     */
    @Nullable
    Map<String, ZeroValue> of(String definition) {
        int dot = definition.lastIndexOf('.');
        if (dot < 0) {
            return null;
        }
        String line = packages.computeIfAbsent(definition.substring(0, dot), ZeroValues::read)
                .get(definition.substring(dot + 1));
        return line == null ? null : parse(line);
    }

    private static Map<String, ZeroValue> parse(String line) {
        Map<String, ZeroValue> values = new HashMap<>();
        for (String mark : line.isEmpty() ? List.<String>of() : List.of(line.split(" ", -1))) {
            int end = mark.length() - 1;
            values.put(
                    mark.substring(0, end),
                    switch (mark.charAt(end)) {
                        case '?' -> ZeroValue.KEPT;
                        case '!' -> ZeroValue.ALWAYS;
                        case '*' -> ZeroValue.NULL;
                        default -> throw new IllegalStateException("no mark: " + mark);
                    });
        }
        return values;
    }

    private static Map<String, String> read(String packageName) {
        Map<String, String> lines = new HashMap<>();
        String text = Bundled.text("dev/portolan/defaults/fields/" + packageName + ".txt");
        int start = 0;
        while (text != null && start < text.length()) {
            int end = text.indexOf('\n', start);
            int blank = text.indexOf(' ', start);
            int nameEnd = blank < 0 || blank > end ? end : blank;
            lines.put(text.substring(start, nameEnd), nameEnd == end ? "" : text.substring(nameEnd + 1, end));
            start = end + 1;
        }
        return lines;
    }
}
