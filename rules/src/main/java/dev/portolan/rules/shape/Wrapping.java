package dev.portolan.rules.shape;

import dev.portolan.source.SourceFile;
import dev.portolan.source.Span;
import dev.portolan.source.TextEdit;
import dev.portolan.yaml.YamlEntry;
import dev.portolan.yaml.YamlMapping;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entries of an object that belong below further keys, right where they stand. */
final class Wrapping {

    private static final int STEP = 2;

    private Wrapping() {}

    /**
     * @param entries of the owner, in their order; at least one
     * @param keys the outermost first
     * @return null where something else stands between them, the outermost key is there already, or the text cannot be moved as it is
     */
    static @Nullable TextEdit of(SourceFile file, YamlMapping owner, List<YamlEntry> entries, List<String> keys) {
        int start = entries.get(0).key().span().start();
        YamlEntry last = entries.get(entries.size() - 1);
        int end = Math.max(last.key().span().end(), last.value().span().end());
        Span whole = new Span(start, Math.max(start, end));
        boolean together = owner.entries().stream()
                .filter(entry -> whole.contains(entry.key().span()))
                .allMatch(entries::contains);
        boolean inPlace = entries.stream()
                .allMatch(entry -> whole.contains(entry.key().span())
                        && whole.contains(entry.value().span()));
        String text = file.text(whole);
        if (!together || !inPlace || owner.entry(keys.get(0)) != null || text.contains("\t")) {
            return null;
        }
        return new TextEdit(
                whole,
                file.text().charAt(owner.span().start()) == '{'
                        ? inFlow(text, keys)
                        : inBlock(file, start, text, keys));
    }

    private static String inFlow(String text, List<String> keys) {
        return String.join(": {", keys) + ": {" + text + "}".repeat(keys.size());
    }

    private static String inBlock(SourceFile file, int start, String text, List<String> keys) {
        StringBuilder wrapped = new StringBuilder();
        int column = file.position(start).column() - 1;
        for (String key : keys) {
            column += STEP;
            wrapped.append(key).append(":\n").append(" ".repeat(column));
        }
        String shift = " ".repeat(STEP * keys.size());
        return wrapped.append(text.replaceAll("\n(?=[^\r\n])", "\n" + shift)).toString();
    }
}
