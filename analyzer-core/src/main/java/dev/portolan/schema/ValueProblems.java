package dev.portolan.schema;

import dev.portolan.finding.ExpectedValue;
import dev.portolan.finding.FoundType;
import dev.portolan.finding.MalformedValueProblem;
import dev.portolan.finding.NumberRangeProblem;
import dev.portolan.finding.ShapeProblem;
import dev.portolan.finding.UnsupportedValueProblem;
import dev.portolan.finding.ValueType;
import dev.portolan.finding.WrongTypeProblem;
import dev.portolan.yaml.ScalarStyle;
import dev.portolan.yaml.YamlEntry;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlScalar;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a value that is not as its field wants it. */
final class ValueProblems {

    private ValueProblems() {}

    /**
     * @param optional whether an empty string counts as absent
     * @return null if the value is fine
     */
    static @Nullable ShapeProblem of(Place place, FieldType type, boolean optional, Expectations expectations) {
        return switch (ScalarJudge.fault(type, place.node(), optional)) {
            case NONE -> null;
            case TYPE -> wrongType(place, type, expectations);
            case RANGE -> range(place, (YamlScalar) place.node(), type);
            case FORM -> malformed(place, (YamlScalar) place.node(), type);
            case CHOICE -> unsupported(place, (YamlScalar) place.node(), (EnumType) type);
        };
    }

    private static ShapeProblem wrongType(Place place, FieldType type, Expectations expectations) {
        return wrongType(place, expectations.of(type));
    }

    /** A top field that should be a string. */
    static ShapeProblem noString(YamlMapping root, YamlEntry field) {
        return wrongType(Place.top(root, field), ExpectedValue.of(ValueType.STRING));
    }

    private static ShapeProblem wrongType(Place place, ExpectedValue expected) {
        YamlNode node = place.node();
        YamlScalar scalar = node instanceof YamlScalar written ? written : null;
        return new WrongTypeProblem(
                node.span(),
                place.path(),
                place.name(),
                expected,
                found(node),
                scalar == null ? "" : scalar.text(),
                scalar != null && isPlain(scalar),
                scalar == null ? "" : scalar.value());
    }

    private static ShapeProblem range(Place place, YamlScalar scalar, FieldType type) {
        ValueType width = type == SimpleType.INT64 ? ValueType.INT64 : ValueType.INT32;
        return new NumberRangeProblem(scalar.span(), place.path(), place.name(), scalar.text(), width);
    }

    private static ShapeProblem malformed(Place place, YamlScalar scalar, FieldType type) {
        return new MalformedValueProblem(
                scalar.span(), place.path(), place.name(), scalar.value(), Expectations.valueType((SimpleType) type));
    }

    private static ShapeProblem unsupported(Place place, YamlScalar scalar, EnumType type) {
        return new UnsupportedValueProblem(
                scalar.span(), place.path(), place.name(), scalar.value(), isPlain(scalar), type.values());
    }

    private static boolean isPlain(YamlScalar scalar) {
        return scalar.style() == ScalarStyle.PLAIN;
    }

    /** A null, which counts as absent, is found as a string. */
    static FoundType found(YamlNode node) {
        if (node instanceof YamlScalar scalar) {
            return switch (scalar.type()) {
                case STRING, NULL -> FoundType.STRING;
                case BOOLEAN -> FoundType.BOOLEAN;
                case INTEGER -> FoundType.INTEGER;
                case FLOAT -> FoundType.FLOAT;
            };
        }
        return node instanceof YamlMapping ? FoundType.OBJECT : FoundType.LIST;
    }
}
