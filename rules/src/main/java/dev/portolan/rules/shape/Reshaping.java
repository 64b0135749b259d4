package dev.portolan.rules.shape;

import dev.portolan.finding.Applicability;
import dev.portolan.finding.ExpectedValue;
import dev.portolan.finding.Fix;
import dev.portolan.finding.FoundType;
import dev.portolan.finding.ValueType;
import dev.portolan.finding.WrongTypeProblem;
import dev.portolan.manifest.Field;
import dev.portolan.rules.vocabulary.ScalarText;
import dev.portolan.source.SourceFile;
import dev.portolan.source.Span;
import dev.portolan.source.TextEdit;
import dev.portolan.yaml.YamlEntry;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlScalar;
import dev.portolan.yaml.YamlSequence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a value becomes one of the type that its field has.
 *
 * @param advice what to do, as the end of a sentence; empty where the type says it all
 */
record Reshaping(String advice, @Nullable Fix fix) {

    private static final Reshaping NONE = new Reshaping("", null);

    static Reshaping of(Field field, WrongTypeProblem problem) {
        // Values of Secrets stand in no fix, for fixes are printed.
        Reshaping known = field.manifest().is("", "Secret") ? NONE : known(field, problem);
        return known.fix() == null ? new Reshaping(known.advice(), example(field, problem)) : known;
    }

    private static Reshaping known(Field field, WrongTypeProblem problem) {
        ExpectedValue expected = problem.expected();
        YamlNode node = field.node();
        if (field.manifest().is("", "ConfigMap") && field.parent().path().equals("data") && node != null) {
            return DataText.of(field, node);
        }
        if (node instanceof YamlMapping mapping && expected.type() == ValueType.LIST) {
            return listOf(field, mapping, expected.item());
        }
        if (node instanceof YamlSequence list) {
            return expected.type() == ValueType.MAP || expected.type() == ValueType.OBJECT
                    ? NamedPairs.mapOf(field, list)
                    : NONE;
        }
        if (node instanceof YamlScalar scalar) {
            return ofScalar(field, scalar, problem);
        }
        return NONE;
    }

    private static Reshaping listOf(Field field, YamlMapping mapping, @Nullable ExpectedValue item) {
        if (item == null || item.type() != ValueType.OBJECT || mapping.entries().isEmpty()) {
            return NONE;
        }
        List<String> written = mapping.entries().stream().map(YamlEntry::name).toList();
        if (item.names().containsAll(written)) {
            return new Reshaping(
                    "put a dash before " + written.get(0) + " to make it the first item", dash(field, mapping));
        }
        return NamedPairs.isPair(item) ? NamedPairs.listOf(field, mapping) : NONE;
    }

    private static Reshaping ofScalar(Field field, YamlScalar scalar, WrongTypeProblem problem) {
        ExpectedValue expected = problem.expected();
        if (NamedPairs.isPair(expected)) {
            return NamedPairs.objectOf(field, scalar);
        }
        Reshaping spaced = GluedColon.of(field, scalar, expected);
        if (spaced != null) {
            return spaced;
        }
        Reshaping object = OnlyField.objectOf(field, scalar, expected, problem.found());
        if (object != null) {
            return object;
        }
        ExpectedValue item = expected.item();
        Reshaping list = item == null ? null : listOfObject(field, scalar, item);
        if (list != null) {
            return list;
        }
        boolean strings = expected.type() == ValueType.LIST && item != null && item.type() == ValueType.STRING;
        if (!strings || scalar.text().contains("\n")) {
            return NONE;
        }
        SourceFile file = field.manifest().file();
        String written = problem.found() == FoundType.STRING && scalar.text().indexOf(',') < 0
                ? file.text(scalar.span())
                : ScalarText.quoted(scalar.text());
        return new Reshaping(
                "write it between brackets",
                Fix.unsafe("write a list of one", new TextEdit(scalar.span(), "[" + written + "]")));
    }

    /** Whether it means the same between braces. */
    static boolean isWord(String written) {
        return written.matches("[A-Za-z0-9][A-Za-z0-9._/-]*|\"[^\"\\\\\n]*\"|'[^'\n]*'");
    }

    /** {@code ports: 80}: a list of one object whose field is called as the list is. */
    private static @Nullable Reshaping listOfObject(Field field, YamlScalar scalar, ExpectedValue item) {
        String name = field.name().endsWith("s")
                ? field.name().substring(0, field.name().length() - 1)
                : "";
        String written = field.manifest().file().text(scalar.span());
        if (!item.names().contains(name) || !item.required().stream().allMatch(name::equals) || !isWord(written)) {
            return null;
        }
        String list = "[{" + name + ": " + written + "}]";
        return new Reshaping(
                "write " + field.name() + ": " + list,
                Fix.unsafe("write a list of one", new TextEdit(scalar.span(), list)));
    }

    /** A dash before the first entry, and all others below it. */
    private static @Nullable Fix dash(Field field, YamlMapping mapping) {
        SourceFile file = field.manifest().file();
        Span span = mapping.span();
        if ("{*&".indexOf(file.text().charAt(span.start())) >= 0) {
            return file.text().charAt(span.start()) == '{'
                    ? Fix.safe(
                            "write a list of one", TextEdit.insert(span.start(), "["), TextEdit.insert(span.end(), "]"))
                    : null;
        }
        String text = file.text(span);
        if (text.contains("\t")) {
            return null;
        }
        return Fix.safe("put a dash before it", new TextEdit(span, "- " + text.replaceAll("\n(?=[^\r\n])", "\n  ")));
    }

    /** The field as it could look; never applied. */
    private static @Nullable Fix example(Field field, WrongTypeProblem problem) {
        Span key = field.keySpan();
        if (key == null || problem.span().start() < key.end()) {
            return null;
        }
        SourceFile file = field.manifest().file();
        String indentation = " ".repeat(file.position(key.start()).column() - 1);
        List<String> lines = ExpectedWords.example(field.name(), problem.expected());
        return new Fix(
                Applicability.DISPLAY_ONLY,
                "write it in this form",
                List.of(new TextEdit(
                        new Span(key.start(), problem.span().end()), String.join("\n" + indentation, lines))));
    }
}
