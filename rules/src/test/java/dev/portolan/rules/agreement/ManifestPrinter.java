package dev.portolan.rules.agreement;

import dev.portolan.yaml.ScalarStyle;
import dev.portolan.yaml.YamlEntry;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlScalar;
import dev.portolan.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Writes an object in another way that means the same. What is no string is written as it was, because how a number is
 * spelt may itself be worth a finding.
 *
 * @param flow as JSON has it, else as blocks
 * @param quoted every string between double quotes
 * @param reversed the last key first
 * @param commented a comment behind every value of a block
 */
record ManifestPrinter(boolean flow, boolean quoted, boolean reversed, boolean commented) {

    private static final String INDENT = "  ";

    String print(YamlNode root) {
        StringBuilder text = new StringBuilder();
        if (flow || isEmpty(root)) {
            printFlow(root, text);
            return text.append('\n').toString();
        }
        printBlock(root, "", text);
        return text.toString();
    }

    private List<YamlEntry> entries(YamlMapping mapping) {
        List<YamlEntry> entries = new ArrayList<>(mapping.entries());
        if (reversed) {
            Collections.reverse(entries);
        }
        return entries;
    }

    private void printFlow(YamlNode node, StringBuilder text) {
        if (node instanceof YamlMapping mapping) {
            text.append('{');
            String separator = "";
            for (YamlEntry entry : entries(mapping)) {
                text.append(separator).append(scalar(entry.key())).append(": ");
                printFlow(entry.value(), text);
                separator = ", ";
            }
            text.append('}');
        } else if (node instanceof YamlSequence sequence) {
            text.append('[');
            String separator = "";
            for (YamlNode item : sequence.items()) {
                text.append(separator);
                printFlow(item, text);
                separator = ", ";
            }
            text.append(']');
        } else {
            text.append(scalar((YamlScalar) node));
        }
    }

    private void printBlock(YamlNode node, String indent, StringBuilder text) {
        if (node instanceof YamlMapping mapping) {
            for (YamlEntry entry : entries(mapping)) {
                text.append(indent).append(scalar(entry.key())).append(':');
                printValue(entry.value(), indent, text);
            }
        } else if (node instanceof YamlSequence sequence) {
            for (YamlNode item : sequence.items()) {
                text.append(indent).append('-');
                printValue(item, indent, text);
            }
        }
    }

    private void printValue(YamlNode value, String indent, StringBuilder text) {
        if (value instanceof YamlScalar scalar) {
            text.append(' ').append(scalar(scalar)).append(commented ? " # as it is\n" : "\n");
        } else if (isEmpty(value)) {
            text.append(value instanceof YamlMapping ? " {}\n" : " []\n");
        } else {
            text.append(commented ? " # below\n" : "\n");
            printBlock(value, indent + INDENT, text);
        }
    }

    private static boolean isEmpty(YamlNode node) {
        return (node instanceof YamlMapping mapping && mapping.entries().isEmpty())
                || (node instanceof YamlSequence sequence && sequence.items().isEmpty());
    }

    private String scalar(YamlScalar scalar) {
        if (!scalar.isString()) {
            return scalar.text().isEmpty() ? "null" : scalar.text();
        }
        boolean plain = !quoted && scalar.style() == ScalarStyle.PLAIN && isPlainEverywhere(scalar.text());
        return plain ? scalar.text() : quote(scalar.value());
    }

    /** Whether a text that was a plain string in one place is one in any other. */
    private static boolean isPlainEverywhere(String text) {
        return text.matches("[A-Za-z/][A-Za-z0-9./_-]*");
    }

    private static String quote(String value) {
        StringBuilder text = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                text.append(String.format("\\u%04x", (int) c));
            } else {
                text.append(c);
            }
        }
        return text.append('"').toString();
    }
}
