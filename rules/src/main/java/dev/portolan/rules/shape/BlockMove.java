package dev.portolan.rules.shape;

import dev.portolan.finding.Applicability;
import dev.portolan.finding.Fix;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.source.SourceFile;
import dev.portolan.source.Span;
import dev.portolan.source.TextEdit;
import dev.portolan.yaml.YamlEntry;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whole lines that belong below another key, and how to get them there.
 *
 * @param indentation by how many columns they move, negative to the left
 * @param inPlace whether they only have to be indented
 */
record BlockMove(SourceFile file, List<TextEdit> edits, int indentation, boolean inPlace) {

    private static final int STEP = 2;

    /**
     * @param lines the entries, one below the other
     * @param owner the object that has them now
     * @param home the object or the empty key where they belong
     * @return null where it cannot be done by moving lines
     */
    static @Nullable BlockMove of(Manifest manifest, List<YamlEntry> lines, Span owner, Field home) {
        SourceFile file = manifest.file();
        Span block = wholeLines(file, lines);
        Landing landing = block == null ? null : landing(file, home);
        if (block == null || landing == null) {
            return null;
        }
        int shift = landing.column()
                - file.position(lines.get(0).key().span().start()).column();
        String moved = shifted(file.text(block), shift);
        if (moved == null) {
            return null;
        }
        int at = landing.offset();
        boolean inPlace = at <= block.start()
                ? isBlank(file.text().substring(at, block.start()))
                : isBlank(file.text().substring(Math.min(block.end(), at), at)) && owner.start() <= block.start();
        List<TextEdit> edits = new ArrayList<>();
        if (inPlace || block.contains(new Span(at, at))) {
            edits.add(new TextEdit(block, moved));
        } else {
            String start = at > 0 && file.text().charAt(at - 1) != '\n' ? "\n" : "";
            edits.add(TextEdit.delete(block));
            edits.add(TextEdit.insert(at, start + (moved.endsWith("\n") ? moved : moved + "\n")));
        }
        return new BlockMove(file, edits, shift, inPlace);
    }

    /**
     * Into a new key right above them.
     *
     * @return null where it cannot be done by moving lines
     */
    static @Nullable BlockMove below(Manifest manifest, List<YamlEntry> lines, String key) {
        SourceFile file = manifest.file();
        Span block = wholeLines(file, lines);
        String moved = block == null ? null : shifted(file.text(block), STEP);
        if (block == null || moved == null) {
            return null;
        }
        int indentation = file.position(lines.get(0).key().span().start()).column() - 1;
        String above = " ".repeat(indentation) + key + ":\n";
        return new BlockMove(file, List.of(new TextEdit(block, above + moved)), STEP, true);
    }

    Fix fix() {
        return new Fix(Applicability.UNSAFE, inPlace ? indent() : "move the lines there", edits);
    }

    /** {@code indent 4 columns more}. */
    String indent() {
        int columns = Math.abs(indentation);
        return "indent " + columns + (columns == 1 ? " column" : " columns") + (indentation > 0 ? " more" : " less");
    }

    /** Where lines go, and to which column. */
    private record Landing(int offset, int column) {}

    private static @Nullable Landing landing(SourceFile file, Field home) {
        YamlNode node = home.node();
        if (node instanceof YamlMapping mapping && !mapping.entries().isEmpty()) {
            List<YamlEntry> entries = mapping.entries();
            int start = entries.get(0).key().span().start();
            int end = entries.stream()
                    .mapToInt(entry -> Math.max(
                            entry.key().span().end(), entry.value().span().end()))
                    .max()
                    .orElse(start);
            boolean block = mapping.span().contains(new Span(start, end))
                    && "{*&".indexOf(file.text().charAt(mapping.span().start())) < 0;
            return block ? new Landing(nextLine(file, end), file.position(start).column()) : null;
        }
        Span key = home.keySpan();
        if (key == null || home.isPresent()) {
            return null;
        }
        int written = node == null ? key.end() : Math.max(key.end(), node.span().end());
        return new Landing(nextLine(file, written), file.position(key.start()).column() + STEP);
    }

    /** The lines of the entries, if nothing else stands on them and between them. */
    private static @Nullable Span wholeLines(SourceFile file, List<YamlEntry> entries) {
        String text = file.text();
        int first = entries.get(0).key().span().start();
        YamlEntry last = entries.get(entries.size() - 1);
        int lineStart = text.lastIndexOf('\n', first - 1) + 1;
        if (!isBlanksOnly(text, lineStart, first)) {
            return null;
        }
        int end = nextLine(
                file, Math.max(last.key().span().end(), last.value().span().end()));
        return end < first ? null : new Span(lineStart, end);
    }

    private static boolean isBlanksOnly(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) != ' ') {
                return false;
            }
        }
        return true;
    }

    private static int nextLine(SourceFile file, int offset) {
        int end = file.text().indexOf('\n', offset);
        return end < 0 ? file.text().length() : end + 1;
    }

    /** Only blank lines and comments. */
    private static boolean isBlank(String text) {
        return text.lines()
                .allMatch(line -> line.isBlank() || line.stripLeading().startsWith("#"));
    }

    /** Each line with more or fewer blanks before it; null where a line has too few. */
    private static @Nullable String shifted(String lines, int shift) {
        StringBuilder moved = new StringBuilder();
        int start = 0;
        while (start < lines.length()) {
            int end = lines.indexOf('\n', start);
            String line = end < 0 ? lines.substring(start) : lines.substring(start, end + 1);
            start += line.length();
            if (line.isBlank()) {
                moved.append(line);
            } else if (shift >= 0) {
                moved.append(" ".repeat(shift)).append(line);
            } else if (line.length() > -shift && isBlanksOnly(line, 0, -shift)) {
                moved.append(line, -shift, line.length());
            } else {
                return null;
            }
        }
        return moved.toString();
    }
}
