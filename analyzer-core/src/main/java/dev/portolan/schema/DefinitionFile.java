package dev.portolan.schema;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The definitions of one Go package: a line for each, {@code Name 23-37 field field ...}, and several of one name where
 * it changed from version to version. Only lines that are asked for are decoded.
 */
final class DefinitionFile {

    private final String home;
    private final String text;
    private final int minor;

    /** Name to where its fields begin. */
    private final Map<String, Integer> places = new HashMap<>();

    DefinitionFile(String home, String text, int minor) {
        this.home = home;
        this.text = text;
        this.minor = minor;
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            int space = text.indexOf(' ', start);
            int fields = text.indexOf(' ', space + 1);
            int rangeEnd = fields < 0 || fields > end ? end : fields;
            if (MinorVersions.contains(text.substring(space + 1, rangeEnd), minor)) {
                places.put(text.substring(start, space), rangeEnd);
            }
            start = end + 1;
        }
    }

    @Nullable
    Definition definition(String name) {
        Integer place = places.get(name);
        if (place == null) {
            return null;
        }
        String fields = text.substring(place, text.indexOf('\n', place));
        return new Definition(home + "." + name, new DefinitionLine(home, fields.strip(), minor).fields());
    }
}
