package dev.portolan.rules.vocabulary;

import dev.portolan.finding.Fix;
import dev.portolan.manifest.Field;
import dev.portolan.source.SourceFile;
import dev.portolan.source.Span;
import dev.portolan.source.TextEdit;
import dev.portolan.yaml.YamlEntry;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlScalar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a member into an object that has it not. */
public final class NewMember {

    private static final String STEP = "  ";

    private NewMember() {}

    /**
     * Writes a scalar, and the objects around it that are missing. It comes behind the first member, or before
     * one that takes several lines.
     *
     * @param owner the innermost object that is there in any case
     * @param path the names from there to the scalar, at least one
     * @param value as it is to be written
     * @return null where nobody wrote the owner, or what stands there is no object
     */
    public static @Nullable TextEdit in(Field owner, List<String> path, String value) {
        Field object = owner;
        int known = 0;
        while (known < path.size() - 1 && object.get(path.get(known)).isWritten()) {
            object = object.get(path.get(known));
            known++;
        }
        if (!(object.node() instanceof YamlMapping mapping)) {
            return null;
        }
        List<String> missing = path.subList(known, path.size());
        SourceFile file = object.manifest().file();
        if (isFlow(file, mapping)) {
            return mapping.entries().isEmpty()
                    ? TextEdit.insert(mapping.span().start() + 1, flow(missing, value))
                    : TextEdit.insert(mapping.entries().get(0).value().span().end(), ", " + flow(missing, value));
        }
        return mapping.entries().isEmpty()
                ? null
                : inBlock(file, mapping.entries().get(0), missing, value);
    }

    /**
     * The same for a string, as an unsafe fix.
     *
     * @param title what the fix does
     * @param text as it is meant, without quotes
     * @return null also where the text takes more than quotes
     */
    public static @Nullable Fix fix(Field owner, List<String> path, String text, String title) {
        String written = Overwrite.plain(text);
        TextEdit edit = written == null ? null : in(owner, path, written);
        return edit == null ? null : Fix.unsafe(title, edit);
    }

    private static boolean isFlow(SourceFile file, YamlMapping mapping) {
        return file.text(mapping.span()).startsWith("{");
    }

    private static String flow(List<String> names, String value) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            text.append(names.get(i)).append(i < names.size() - 1 ? ": {" : ": ");
        }
        return text.append(value).append("}".repeat(names.size() - 1)).toString();
    }

    private static @Nullable TextEdit inBlock(SourceFile file, YamlEntry first, List<String> names, String value) {
        int start = first.key().span().start();
        int column = file.position(start).column() - 1;
        String lineEnd = file.text().contains("\r\n") ? "\r\n" : "\n";
        String text = block(names, value, " ".repeat(column), lineEnd);
        if (!isOneLine(file, first)) {
            return TextEdit.insert(start, text.stripLeading() + lineEnd + " ".repeat(column));
        }
        int end = file.text().indexOf('\n', first.value().span().end());
        if (end < 0) {
            return TextEdit.insert(file.text().length(), lineEnd + text);
        }
        return TextEdit.insert(end + 1, text + lineEnd);
    }

    private static boolean isOneLine(SourceFile file, YamlEntry entry) {
        Span value = entry.value().span();
        return entry.value() instanceof YamlScalar
                && file.position(entry.key().span().start()).line()
                        == file.position(value.end()).line();
    }

    private static String block(List<String> names, String value, String indentation, String lineEnd) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            text.append(i == 0 ? "" : lineEnd)
                    .append(indentation)
                    .append(STEP.repeat(i))
                    .append(names.get(i))
                    .append(':');
        }
        return text.append(' ').append(value).toString();
    }
}
