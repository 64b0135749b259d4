package dev.portolan.rules.shape;

import dev.portolan.finding.ExpectedValue;
import dev.portolan.finding.UnknownFieldProblem;
import dev.portolan.finding.ValueType;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The name of another object: here the field is called {@code name}, there {@code secretName} or {@code claimName}. */
final class ReferenceName {

    private static final Pattern REFERENCE = Pattern.compile(".*(Source|Projection|Selector|Reference|Ref)");

    private ReferenceName() {}

    /** The one field that takes the name; null where there are several, and of what is no reference. */
    static @Nullable NearName of(UnknownFieldProblem problem) {
        if (!isName(problem.name())
                || !ExpectedWords.isScalar(problem.found())
                || !REFERENCE.matcher(Owners.shortName(problem.definition())).matches()) {
            return null;
        }
        List<String> names = problem.fields().entrySet().stream()
                .filter(ReferenceName::takesName)
                .map(Map.Entry::getKey)
                .toList();
        return names.size() == 1 ? new NearName(names.get(0), false) : null;
    }

    private static boolean takesName(Map.Entry<String, ExpectedValue> field) {
        return field.getValue().type() == ValueType.STRING && isName(field.getKey());
    }

    private static boolean isName(String field) {
        return field.equals("name") || field.endsWith("Name");
    }
}
