package dev.portolan.schemas;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One file for each Go package, one line for each definition that differs: {@code Name 23-37 field field ...}, blanks
 * between them. A field is its name, {@code !} if it is required, {@code ~Gate@27-28} if a gate hides it,
 * {@code =default}, a colon and its type.
 */
final class DefinitionFiles {

    private final GatedFields gates;

    /** File name, without its ending, to lines to the minor versions that have them. */
    private final Map<String, Map<String, SortedSet<Integer>>> files = new TreeMap<>();

    DefinitionFiles(GatedFields gates) {
        this.gates = gates;
    }

    void add(Release release) {
        release.definitions().forEach((name, schema) -> {
            if (schema.get("type").text().equals("object")) {
                int dot = name.lastIndexOf('.');
                String home = name.substring(0, dot);
                String line = name.substring(dot + 1)
                        + "\t"
                        + fields(name, schema, new TypeNotation(release.definitions(), home));
                files.computeIfAbsent(home, newFile -> new TreeMap<>())
                        .computeIfAbsent(line, newLine -> new TreeSet<>())
                        .add(release.minor());
            }
        });
    }

    private String fields(String definition, Json schema, TypeNotation types) {
        Set<String> required = new HashSet<>(schema.get("required").texts());
        List<String> fields = new ArrayList<>();
        schema.get("properties").members().forEach((name, field) -> {
            fields.add(name
                    + (required.contains(name) ? "!" : "")
                    + gates.marks(definition, name)
                    + defaultOf(field)
                    + ":"
                    + types.of(field));
        });
        return String.join(" ", fields);
    }

    /** A default of {@code {}} is the document generator's own. */
    private static String defaultOf(Json field) {
        String value = field.get("default").compact();
        return field.has("default") && !value.equals("{}") ? "=" + Escaped.of(value) : "";
    }

    /** The text of each file, by its name. */
    Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        files.forEach((name, lines) -> {
            StringBuilder text = new StringBuilder();
            lines.forEach((line, minors) -> {
                int tab = line.indexOf('\t');
                String head = line.substring(0, tab) + " " + MinorRange.of(minors);
                text.append((head + " " + line.substring(tab + 1)).stripTrailing())
                        .append('\n');
            });
            texts.put(name, text.toString());
        });
        return texts;
    }
}
