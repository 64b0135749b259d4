package dev.portolan.graph;

import dev.portolan.report.VisibleText;

/** SVG text: whatever it is given comes out as text, and every number the same everywhere. */
final class Svg {

    private final StringBuilder out = new StringBuilder();
    private int depth;

    /** @param attributes names and values in turn */
    Svg open(String element, String... attributes) {
        tag(element, attributes);
        out.append(">\n");
        depth++;
        return this;
    }

    Svg empty(String element, String... attributes) {
        tag(element, attributes);
        out.append("/>\n");
        return this;
    }

    Svg text(String element, String text, String... attributes) {
        tag(element, attributes);
        out.append('>').append(escape(text)).append("</").append(element).append(">\n");
        return this;
    }

    /** @param trusted goes in as it is: a style sheet of ours */
    Svg raw(String element, String trusted) {
        out.append('<')
                .append(element)
                .append('>')
                .append(trusted)
                .append("</")
                .append(element)
                .append(">\n");
        return this;
    }

    Svg close(String element) {
        depth--;
        indent();
        out.append("</").append(element).append(">\n");
        return this;
    }

    private void tag(String element, String... attributes) {
        indent();
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escape(attributes[i + 1]))
                    .append('"');
        }
    }

    private void indent() {
        out.append(" ".repeat(depth));
    }

    static String number(double value) {
        long tenths = Math.round(value * 10);
        String sign = tenths < 0 ? "-" : "";
        long size = Math.abs(tenths);
        return sign + size / 10 + (size % 10 == 0 ? "" : "." + size % 10);
    }

    /** Nothing in it is markup any more, nothing invisible; line ends stay. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            boolean order = VisibleText.isOrder(text, i);
            i += Character.charCount(codePoint);
            switch (codePoint) {
                case '#' -> escaped.append(order ? "&#35;" : "#");
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                case '\n' -> escaped.append('\n');
                default -> append(codePoint, escaped);
            }
        }
        return escaped.toString();
    }

    private static void append(int codePoint, StringBuilder escaped) {
        // XML has no way to write the last two signs of a plane, and no half of a pair.
        if ((codePoint & 0xFFFE) == 0xFFFE) {
            escaped.append("\\u{").append(Integer.toHexString(codePoint)).append('}');
        } else {
            escaped.append(VisibleText.of(Character.toString(codePoint)));
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
