package dev.portolan.migration;

import dev.portolan.yaml.ScalarType;
import dev.portolan.yaml.YamlEntry;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlScalar;
import dev.portolan.yaml.YamlSequence;

/** Values as JSON has them, which is YAML, too. */
final class FlowText {

    private static final int FIRST_PLAIN = 0x20;
    private static final int DELETE = 0x7f;
    private static final int LAST_CONTROL = 0x9f;

    private FlowText() {}

    static String of(YamlNode node) {
        StringBuilder text = new StringBuilder();
        append(node, text);
        return text.toString();
    }

    private static void append(YamlNode node, StringBuilder text) {
        if (node instanceof YamlScalar scalar) {
            text.append(scalar.type() == ScalarType.STRING ? quoted(scalar.value()) : plain(scalar));
        } else if (node instanceof YamlSequence sequence) {
            text.append('[');
            for (YamlNode item : sequence.items()) {
                text.append(text.charAt(text.length() - 1) == '[' ? "" : ", ");
                append(item, text);
            }
            text.append(']');
        } else {
            text.append('{');
            boolean isFirst = true;
            for (YamlEntry entry : ((YamlMapping) node).entries()) {
                text.append(isFirst ? "" : ", ").append(quoted(entry.name())).append(": ");
                append(entry.value(), text);
                isFirst = false;
            }
            text.append('}');
        }
    }

    private static String plain(YamlScalar scalar) {
        return scalar.isNull() ? "null" : scalar.value();
    }

    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < FIRST_PLAIN || (c >= DELETE && c <= LAST_CONTROL)) {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
