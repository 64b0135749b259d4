package dev.portolan.cli.pages;

import dev.portolan.yaml.YamlEntry;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlScalar;
import dev.portolan.yaml.YamlSequence;
import java.util.List;
import java.util.regex.Pattern;

/** A value of a JSON text as somebody would write it in YAML. */
final class YamlExample {

    /** A text that needs no quotes. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][\\w./ -]*");

    /** Texts that would be read as something else, save {@code off}, which a configuration takes either way. */
    private static final List<String> NEED_QUOTES = List.of("y", "n", "yes", "no", "on", "true", "false", "null");

    private YamlExample() {}

    /** {@code key: value}, with a line end; one line for what is short, else indented. */
    static String of(String key, YamlNode value, String indent) {
        String start = indent + key + ":";
        if (value instanceof YamlMapping mapping) {
            StringBuilder text = new StringBuilder(start + "\n");
            for (YamlEntry entry : mapping.entries()) {
                text.append(of(entry.name(), entry.value(), indent + "  "));
            }
            return text.toString();
        }
        if (value instanceof YamlSequence list
                && !list.items().isEmpty()
                && list.items().get(0) instanceof YamlMapping) {
            StringBuilder text = new StringBuilder(start + "\n");
            list.items().forEach(item -> text.append(item((YamlMapping) item, indent)));
            return text.toString();
        }
        return start + " " + inline(value) + "\n";
    }

    private static String item(YamlMapping item, String indent) {
        StringBuilder text = new StringBuilder();
        for (YamlEntry entry : item.entries()) {
            String line = of(entry.name(), entry.value(), indent + "    ");
            text.append(text.isEmpty() ? indent + "  - " + line.substring(indent.length() + 4) : line);
        }
        return text.toString();
    }

    private static String inline(YamlNode value) {
        if (value instanceof YamlSequence list) {
            return "["
                    + String.join(
                            ", ", list.items().stream().map(YamlExample::inline).toList()) + "]";
        }
        YamlScalar scalar = (YamlScalar) value;
        String text = scalar.value();
        return scalar.isString() && (!PLAIN.matcher(text).matches() || NEED_QUOTES.contains(text))
                ? "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\""
                : text;
    }
}
