package dev.portolan.rules.shape;

import dev.portolan.finding.Applicability;
import dev.portolan.finding.ExpectedValue;
import dev.portolan.finding.Fix;
import dev.portolan.finding.ValueType;
import dev.portolan.manifest.Field;
import dev.portolan.source.SourceFile;
import dev.portolan.source.TextEdit;
import dev.portolan.yaml.ScalarStyle;
import dev.portolan.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code app:web} where an object is needed: without a blank behind the colon it is one word. */
final class GluedColon {

    private static final Pattern LINE = Pattern.compile("[ \\t]*([A-Za-z0-9][A-Za-z0-9_./-]*):([^\\s/:].*)");

    private GluedColon() {}

    /** Null where it is something else: every line must be a name, a colon and a value. */
    static @Nullable Reshaping of(Field field, YamlScalar scalar, ExpectedValue expected) {
        boolean map = expected.type() == ValueType.MAP;
        if (scalar.style() != ScalarStyle.PLAIN || !(map || expected.type() == ValueType.OBJECT)) {
            return null;
        }
        SourceFile file = field.manifest().file();
        List<TextEdit> edits = new ArrayList<>();
        String first = "";
        int start = scalar.span().start();
        for (String line : file.text(scalar.span()).split("\n", -1)) {
            Matcher matcher = LINE.matcher(line.stripTrailing());
            if (!matcher.matches() || !(map || expected.names().contains(matcher.group(1)))) {
                return null;
            }
            first = first.isEmpty() ? matcher.group(1) : first;
            edits.add(TextEdit.insert(start + matcher.start(2), " "));
            start += line.length() + 1;
        }
        return new Reshaping(
                "a blank is missing behind the colon of " + first,
                new Fix(Applicability.SAFE, "put a blank behind the colon", edits));
    }
}
