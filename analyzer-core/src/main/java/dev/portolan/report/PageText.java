package dev.portolan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A rule's page as plain text, or as a terminal shows it best. Knows as much Markdown as the pages use: headings,
 * paragraphs, lists, tables, fenced code, inline code, emphasis and links.
 */
public final class PageText {

    private static final int WIDTH = 100;
    private static final String INDENT = "  ";
    private static final String CODE_INDENT = "      ";
    private static final String FENCE = "```";

    private final Colours colours;
    private final StringBuilder out = new StringBuilder();
    private final List<String> paragraph = new ArrayList<>();
    private String bullet = "";

    private PageText(boolean coloured) {
        this.colours = new Colours(coloured);
    }

    /** Without marks and colours. */
    public static String plain(String markdown) {
        return new PageText(false).render(markdown);
    }

    /** With the escape sequences of a terminal. */
    public static String coloured(String markdown) {
        return new PageText(true).render(markdown);
    }

    private String render(String markdown) {
        List<String> lines = markdown.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).stripTrailing();
            if (line.startsWith(FENCE)) {
                i = code(lines, i);
            } else if (line.startsWith("#")) {
                heading(line);
            } else if (line.startsWith("|")) {
                i = table(lines, i);
            } else {
                text(line);
            }
        }
        endParagraph();
        return out.toString().stripTrailing() + "\n";
    }

    /** @return the index of the fence's last line */
    private int code(List<String> lines, int first) {
        endParagraph();
        String opening = lines.get(first);
        String fence = opening.substring(
                0, opening.length() - opening.replaceFirst("^`+", "").length());
        int i = first + 1;
        while (i < lines.size() && !lines.get(i).startsWith(fence)) {
            String shown = ShownLine.of(lines.get(i)).text();
            out.append(shown.isBlank() ? "" : CODE_INDENT + colours.quiet(shown))
                    .append('\n');
            i++;
        }
        out.append('\n');
        return i;
    }

    private void heading(String line) {
        endParagraph();
        int level = 0;
        while (level < line.length() && line.charAt(level) == '#') {
            level++;
        }
        out.append(colours.strong(inline(line.substring(level).strip(), text -> text)))
                .append("\n\n");
    }

    /** @return the index of the table's last line */
    private int table(List<String> lines, int first) {
        endParagraph();
        int end = first;
        while (end < lines.size() && lines.get(end).startsWith("|")) {
            end++;
        }
        PageTable table = new PageTable(lines.subList(first, end), cell -> inline(cell, text -> text));
        for (String row : table.rows()) {
            out.append(INDENT).append(row).append('\n');
        }
        out.append('\n');
        return end - 1;
    }

    private void text(String line) {
        String trimmed = line.strip();
        if (trimmed.isEmpty()) {
            boolean item = !bullet.isEmpty();
            endParagraph();
            out.append(item ? "\n" : "");
            return;
        }
        if (trimmed.startsWith("- ") || trimmed.startsWith("* ")) {
            endParagraph();
            bullet = INDENT.repeat((line.length() - line.stripLeading().length()) / 2) + "- ";
            trimmed = trimmed.substring(2).strip();
        }
        paragraph.add(trimmed);
    }

    private void endParagraph() {
        if (paragraph.isEmpty()) {
            return;
        }
        String first = INDENT + bullet;
        String rest = " ".repeat(first.length());
        wrap(String.join(" ", paragraph), first, rest);
        // Items of a list stand together.
        out.append(bullet.isEmpty() ? "\n" : "");
        paragraph.clear();
        bullet = "";
    }

    private void wrap(String text, String first, String rest) {
        StringBuilder line = new StringBuilder(first);
        int width = first.length();
        boolean empty = true;
        for (String word : words(text)) {
            int length = DisplayWidth.of(inline(word, code -> code));
            if (!empty && width + 1 + length > WIDTH) {
                out.append(line).append('\n');
                line = new StringBuilder(rest);
                width = rest.length();
                empty = true;
            }
            line.append(empty ? "" : " ").append(inline(word, colours::quiet));
            width += length + (empty ? 0 : 1);
            empty = false;
        }
        out.append(line).append('\n');
    }

    /** Inline code and links stay in one piece. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean code = false;
        boolean link = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            code ^= c == '`';
            link = !code && (c == '[' || (link && c != ']'));
            if (c == ' ' && !code && !link) {
                words.add(word.toString());
                word.setLength(0);
            } else {
                word.append(c);
            }
        }
        words.add(word.toString());
        return words;
    }

    private static String inline(String text, UnaryOperator<String> code) {
        StringBuilder shown = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int end;
            if (c == '`' && (end = text.indexOf('`', i + 1)) > 0) {
                append(code.apply(VisibleText.of(text.substring(i + 1, end))), shown);
                i = end;
            } else if (c == '[' && (end = text.indexOf("](", i)) > 0 && text.indexOf(')', end) > 0) {
                append(inline(text.substring(i + 1, end), code), shown);
                i = text.indexOf(')', end);
            } else if (c == '*' && text.startsWith("**", i)) {
                i++;
            } else if (c == '\\' && i + 1 < text.length()) {
                append(visible(text, ++i), shown);
            } else {
                append(visible(text, i), shown);
            }
        }
        return shown.toString();
    }

    /** The UTF-16 unit at an index, or the number of the sign that nobody would see. */
    private static String visible(String text, int index) {
        char c = text.charAt(index);
        boolean pair = Character.isHighSurrogate(c)
                && index + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(index + 1));
        int sign = pair ? text.codePointAt(index) : c;
        boolean second = Character.isLowSurrogate(c) && index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
        return !second && c != '\t' && VisibleText.isHidden(sign) ? VisibleText.escape(sign) : String.valueOf(c);
    }

    /** Two number signs together could begin an order to a build server, also where marks between them were left out. */
    private static void append(String part, StringBuilder shown) {
        boolean meet = part.startsWith("#") && shown.length() > 0 && shown.charAt(shown.length() - 1) == '#';
        shown.append(meet ? VisibleText.escape('#') + part.substring(1) : part);
    }
}
