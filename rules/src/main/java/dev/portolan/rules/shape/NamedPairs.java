package dev.portolan.rules.shape;

import dev.portolan.finding.Applicability;
import dev.portolan.finding.ExpectedValue;
import dev.portolan.finding.Fix;
import dev.portolan.finding.ValueType;
import dev.portolan.manifest.Field;
import dev.portolan.rules.vocabulary.ScalarText;
import dev.portolan.source.SourceFile;
import dev.portolan.source.Span;
import dev.portolan.source.TextEdit;
import dev.portolan.yaml.ScalarStyle;
import dev.portolan.yaml.YamlEntry;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlScalar;
import dev.portolan.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Pairs of a name and a value. Kubernetes writes some as a map, as labels are, and some as a list of objects with
 * {@code name} and {@code value}, as env is; people write either for the other.
 */
final class NamedPairs {

    private NamedPairs() {}

    private record Pair(String name, @Nullable String value) {}

    /** Whether an object is such a pair. */
    static boolean isPair(ExpectedValue expected) {
        return expected.type() == ValueType.OBJECT && isPair(expected.names());
    }

    /** Whether an object with these names is such a pair. */
    static boolean isPair(List<String> names) {
        return names.contains("name") && names.contains("value");
    }

    /** A list of name and value for a written map. */
    static Reshaping listOf(Field field, YamlMapping map) {
        String advice = "write each as an item, " + asItem(map.entries().get(0).name());
        SourceFile file = field.manifest().file();
        List<Pair> pairs = pairs(file, map);
        if (pairs == null || file.text().charAt(map.span().start()) == '{') {
            return new Reshaping(advice, null);
        }
        String indentation = "\n" + " ".repeat(file.position(map.span().start()).column() - 1);
        String list = pairs.stream().map(pair -> item(pair, indentation)).collect(Collectors.joining(indentation));
        return new Reshaping(advice, fix(file, map, "write a list of name and value", list));
    }

    /** {@code name: A} and {@code value: b} for a written {@code A=b}. */
    static Reshaping objectOf(Field field, YamlScalar scalar) {
        int equals = scalar.text().indexOf('=');
        if (equals <= 0) {
            return new Reshaping("", null);
        }
        SourceFile file = field.manifest().file();
        String name = scalar.text().substring(0, equals);
        String indentation =
                "\n" + " ".repeat(file.position(scalar.span().start()).column() - 1);
        String pair = "name: " + name + indentation + "value: "
                + ScalarText.quoted(scalar.text().substring(equals + 1));
        String before = file.text().substring(0, scalar.span().start()).stripTrailing();
        return new Reshaping(
                "write " + asItem(name),
                before.endsWith("-") && scalar.style() != ScalarStyle.LITERAL && scalar.style() != ScalarStyle.FOLDED
                        ? Fix.unsafe("write name and value", new TextEdit(scalar.span(), pair))
                        : null);
    }

    /** {@code name: A} and {@code value: b} for {@code A: b}, which is all that an item has; null where that is not so. */
    static @Nullable Fix itemOf(SourceFile file, YamlMapping item) {
        List<Pair> pairs = item.entries().size() == 1 ? pairs(file, item) : null;
        if (pairs == null || file.text().charAt(item.span().start()) == '{') {
            return null;
        }
        String indentation =
                "\n" + " ".repeat(file.position(item.span().start()).column() - 1);
        Pair pair = pairs.get(0);
        String text = "name: " + pair.name() + (pair.value() == null ? "" : indentation + "value: " + pair.value());
        return Fix.safe("write name and value", new TextEdit(item.span(), text));
    }

    /** A map for a written list of pairs, or for a list of one object. */
    static Reshaping mapOf(Field field, YamlSequence list) {
        SourceFile file = field.manifest().file();
        List<Pair> pairs = new ArrayList<>();
        for (YamlNode item : list.items()) {
            Pair pair = item instanceof YamlMapping mapping ? pair(file, mapping) : null;
            if (pair == null) {
                return withoutDashes(file, list);
            }
            pairs.add(pair);
        }
        if (pairs.isEmpty() || file.text().charAt(list.span().start()) == '[') {
            return new Reshaping("", null);
        }
        String key = pairs.get(0).name();
        // A list may stand as far to the left as its key; a map may not.
        int column = Math.max(file.position(list.span().start()).column(), 2 + column(field, file));
        String indentation = "\n" + " ".repeat(column - 1);
        String shift = " ".repeat(column - file.position(list.span().start()).column());
        String map = pairs.stream()
                .map(pair -> pair.name() + ": " + (pair.value() == null ? "\"\"" : pair.value()))
                .collect(Collectors.joining(indentation));
        return new Reshaping(
                "write each as one line, " + key + ": and its value", fix(file, list, "write a map", shift + map));
    }

    private static int column(Field field, SourceFile file) {
        Span key = field.keySpan();
        return key == null ? 0 : file.position(key.start()).column();
    }

    /** Single entries behind dashes: the dashes go. */
    private static Reshaping withoutDashes(SourceFile file, YamlSequence list) {
        boolean block = file.text().charAt(list.span().start()) == '-';
        List<TextEdit> edits = new ArrayList<>();
        for (YamlNode item : list.items()) {
            int dash = item instanceof YamlMapping && block
                    ? file.text().lastIndexOf('-', item.span().start() - 1)
                    : -1;
            if (dash < 0
                    || !file.text().substring(dash + 1, item.span().start()).isBlank()) {
                return new Reshaping("", null);
            }
            edits.add(new TextEdit(new Span(dash, dash + 1), " "));
        }
        return edits.isEmpty()
                ? new Reshaping("", null)
                : new Reshaping(
                        edits.size() == 1 ? "take the dash away" : "take the dashes away",
                        new Fix(
                                Applicability.UNSAFE,
                                edits.size() == 1 ? "take the dash away" : "take the dashes away",
                                edits));
    }

    private static @Nullable Pair pair(SourceFile file, YamlMapping item) {
        YamlNode name = item.get("name") == null ? item.get("key") : item.get("name");
        if (item.entries().size() == 2
                && name instanceof YamlScalar key
                && item.get("value") instanceof YamlScalar value
                && isOneLine(file, value)) {
            return new Pair(key.text(), text(file, value));
        }
        return null;
    }

    /** Null where a value is more than a scalar of one line. */
    private static @Nullable List<Pair> pairs(SourceFile file, YamlMapping map) {
        List<Pair> pairs = new ArrayList<>();
        for (YamlEntry entry : map.entries()) {
            if (!(entry.value() instanceof YamlScalar value) || !isOneLine(file, value)) {
                return null;
            }
            pairs.add(new Pair(entry.key().text(), text(file, value)));
        }
        return pairs;
    }

    private static boolean isOneLine(SourceFile file, YamlNode node) {
        String text = file.text(node.span());
        return !text.contains("\n") && !text.startsWith("*");
    }

    /** As a string; null where there is no value. */
    private static @Nullable String text(SourceFile file, YamlScalar value) {
        if (value.isNull()) {
            return null;
        }
        return value.isString() ? file.text(value.span()) : ScalarText.quoted(value.text());
    }

    private static String item(Pair pair, String indentation) {
        return "- name: " + pair.name() + (pair.value() == null ? "" : indentation + "  value: " + pair.value());
    }

    /** {@code name: A and value: ...}: the value is not shown, it may be secret. */
    static String asItem(String name) {
        return "name: " + name + ", and value: below it";
    }

    /** Sure as long as no comment is lost. */
    private static Fix fix(SourceFile file, YamlNode node, String title, String text) {
        TextEdit edit = new TextEdit(node.span(), text);
        return file.text(node.span()).contains("#") ? Fix.unsafe(title, edit) : Fix.safe(title, edit);
    }
}
