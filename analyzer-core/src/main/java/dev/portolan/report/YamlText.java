package dev.portolan.report;

import dev.portolan.manifest.ScalarValue;
import dev.portolan.yaml.ScalarType;
import java.util.Locale;
import java.util.Set;

/** Scalars as YAML, so that every reader, of whatever version of YAML, takes them for what they are. */
final class YamlText {

    private static final Set<String> NO_STRINGS =
            Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null", "nil", "none", "nan", "inf");

    private YamlText() {}

    /** @param indent of the lines of a text that has several */
    static String of(ScalarValue scalar, String indent) {
        if (scalar.type() != ScalarType.STRING) {
            return scalar.isNull() ? "null" : scalar.text();
        }
        String text = scalar.text();
        return isBlock(text) ? block(text, indent) : of(text);
    }

    /** A string in one line. */
    static String of(String text) {
        return isPlain(text) ? text : quoted(text);
    }

    private static boolean isPlain(String text) {
        if (text.isEmpty() || NO_STRINGS.contains(text.toLowerCase(Locale.ROOT)) || text.endsWith(":")) {
            return text.equals("<assigned>");
        }
        char first = text.charAt(0);
        if (!isLetter(first) && first != '/' && first != '_') {
            return text.equals("<assigned>");
        }
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isLetter(c) && !(c >= '0' && c <= '9') && "_./@:+-".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** Whether a text of several lines can stand as it is, below a {@code |}. */
    private static boolean isBlock(String text) {
        int lineEnd = text.indexOf('\n');
        if (lineEnd <= 0 || text.charAt(0) == ' ' || text.endsWith("\n\n") || text.contains("##")) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\n' && (c < ' ' || c > '~')) {
                return false;
            }
        }
        return true;
    }

    private static String block(String text, String indent) {
        StringBuilder block = new StringBuilder(text.endsWith("\n") ? "|" : "|-");
        String lines = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        for (String line : lines.split("\n", -1)) {
            block.append('\n');
            if (!line.isEmpty()) {
                block.append(indent).append(line);
            }
        }
        return block.toString();
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); ) {
            int sign = text.codePointAt(i);
            switch (sign) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                case '\r' -> quoted.append("\\r");
                default -> {
                    if (Character.getType(sign) == Character.SURROGATE) {
                        quoted.append('\uFFFD');
                    } else if ((sign != ' ' && VisibleText.isHidden(sign)) || VisibleText.isOrder(text, i)) {
                        quoted.append(String.format(sign > 0xFFFF ? "\\U%08x" : "\\u%04x", sign));
                    } else {
                        quoted.appendCodePoint(sign);
                    }
                }
            }
            i += Character.charCount(sign);
        }
        return quoted.append('"').toString();
    }
}
