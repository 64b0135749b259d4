package dev.portolan.rules.shape;

import dev.portolan.finding.ExpectedValue;
import dev.portolan.finding.Fix;
import dev.portolan.finding.FoundType;
import dev.portolan.finding.ValueType;
import dev.portolan.manifest.Field;
import dev.portolan.source.SourceFile;
import dev.portolan.source.TextEdit;
import dev.portolan.yaml.YamlScalar;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A word or number where an object is needed, of which only one field can be meant: {@code port: 80} of an Ingress's backend. */
final class OnlyField {

    private OnlyField() {}

    /** The object around it; null where more than one field comes into question. */
    static @Nullable Reshaping objectOf(Field field, YamlScalar scalar, ExpectedValue object, FoundType found) {
        String name = nameOf(object, found);
        SourceFile file = field.manifest().file();
        String written = file.text(scalar.span());
        if (name == null || !Reshaping.isWord(written)) {
            return null;
        }
        String pair = name + ": " + written;
        return new Reshaping(
                "write " + pair,
                Fix.unsafe(
                        "write " + name + " before it",
                        new TextEdit(scalar.span(), around(field, file, scalar, pair))));
    }

    private static @Nullable String nameOf(ExpectedValue object, FoundType found) {
        if (object.type() != ValueType.OBJECT) {
            return null;
        }
        if (object.names().equals(List.of("name"))) {
            return found == FoundType.STRING ? "name" : null;
        }
        if (!Set.copyOf(object.names()).equals(Set.of("name", "number"))) {
            return null;
        }
        return found == FoundType.INTEGER ? "number" : found == FoundType.STRING ? "name" : null;
    }

    /** Right behind a dash no braces are needed. */
    private static String around(Field field, SourceFile file, YamlScalar scalar, String pair) {
        int start = scalar.span().start();
        String line = file.text().substring(file.text().lastIndexOf('\n', start - 1) + 1, start);
        return field.parent().isList() && line.stripTrailing().endsWith("-") ? pair : "{" + pair + "}";
    }
}
