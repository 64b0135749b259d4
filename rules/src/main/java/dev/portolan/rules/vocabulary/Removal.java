package dev.portolan.rules.vocabulary;

import dev.portolan.finding.Fix;
import dev.portolan.manifest.Field;
import dev.portolan.source.LineIndex;
import dev.portolan.source.SourceFile;
import dev.portolan.source.Span;
import dev.portolan.source.TextEdit;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** Unsafe fixes that take a written field out. */
public final class Removal {

    private Removal() {}

    /**
     * Takes the line of a field out, a comment behind the value with it; null where the field has not exactly one line
     * for itself, or is the only one of its object.
     */
    public static @Nullable Fix line(Field field) {
        Span key = field.keySpan();
        YamlNode value = field.node();
        if (key == null
                || value == null
                || value.span().start() < key.end()
                || !(field.parent().node() instanceof YamlMapping holder)
                || holder.entries().size() < 2
                || !holder.span().contains(new Span(key.start(), value.span().end()))) {
            return null;
        }
        SourceFile file = field.manifest().file();
        LineIndex lines = file.lines();
        int line = lines.line(key.start());
        boolean alone = line == lines.line(value.span().end())
                && line < lines.lineCount()
                && isBlank(file, lines.start(line), key.start())
                && isBlankOrComment(file, value.span().end(), lines.span(line).end());
        return alone
                ? Fix.unsafe(
                        "remove " + field.name(), TextEdit.delete(new Span(lines.start(line), lines.start(line + 1))))
                : null;
    }

    private static boolean isBlank(SourceFile file, int start, int end) {
        return file.text().substring(start, end).isBlank();
    }

    private static boolean isBlankOrComment(SourceFile file, int start, int end) {
        String rest = file.text().substring(start, end).strip();
        return rest.isEmpty() || rest.startsWith("#");
    }
}
