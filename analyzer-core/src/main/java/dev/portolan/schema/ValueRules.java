package dev.portolan.schema;

import com.google.re2j.PatternSyntaxException;
import dev.portolan.finding.Constraint;
import dev.portolan.yaml.ScalarType;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlScalar;
import dev.portolan.yaml.YamlSequence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.everit.json.schema.ArraySchema;
import org.everit.json.schema.BooleanSchema;
import org.everit.json.schema.CombinedSchema;
import org.everit.json.schema.EmptySchema;
import org.everit.json.schema.EnumSchema;
import org.everit.json.schema.NotSchema;
import org.everit.json.schema.NumberSchema;
import org.everit.json.schema.ObjectSchema;
import org.everit.json.schema.Schema;
import org.everit.json.schema.StringSchema;
import org.everit.json.schema.regexp.Regexp;
import org.jspecify.annotations.Nullable;

/**
 * What a CustomResourceDefinition asks of one value besides its type, each rule as a schema of its own. What lies inside
 * the value has its own rules, but for what {@code allOf}, {@code anyOf}, {@code oneOf} and {@code not} say of it.
 */
final class ValueRules {

    private static final int MOST_DIGITS = 400;

    /**
     * A rule.
     *
     * @param limit what it names; empty where that is no single thing
     * @param choices of a rule with several parts, the fields that each asks for; empty where one asks for anything else
     */
    record Part(Constraint constraint, String limit, List<List<String>> choices, Schema schema) {}

    private final CustomSchema source;
    private final List<Part> parts = new ArrayList<>();

    private ValueRules(CustomSchema source) {
        this.source = source;
    }

    static ValueRules of(CustomSchema source) {
        ValueRules rules = new ValueRules(source);
        rules.addNumberRules();
        rules.addStringRules();
        rules.addSizeRules();
        rules.addEnum();
        rules.addCombination(Constraint.ALL_OF, "allOf");
        rules.addCombination(Constraint.ANY_OF, "anyOf");
        rules.addCombination(Constraint.ONE_OF, "oneOf");
        CustomSchema not = source.not();
        if (not != null) {
            Schema schema = NotSchema.builder().mustNotMatch(whole(not)).build();
            rules.add(Constraint.NOT, "", choices(List.of(not)), schema);
        }
        return rules;
    }

    List<Part> parts() {
        return parts;
    }

    private void add(Constraint constraint, String limit, List<List<String>> choices, Schema schema) {
        parts.add(new Part(constraint, limit, choices, schema));
    }

    private void add(Constraint constraint, String limit, Schema.Builder<?> schema) {
        add(constraint, limit, List.of(), schema.build());
    }

    private void addNumberRules() {
        BigDecimal least = number("minimum");
        BigDecimal most = number("maximum");
        BigDecimal step = number("multipleOf");
        if (least != null) {
            boolean exclusive = source.isTrue("exclusiveMinimum");
            add(
                    exclusive ? Constraint.EXCLUSIVE_MINIMUM : Constraint.MINIMUM,
                    text("minimum"),
                    numbers().minimum(least).exclusiveMinimum(exclusive));
        }
        if (most != null) {
            boolean exclusive = source.isTrue("exclusiveMaximum");
            add(
                    exclusive ? Constraint.EXCLUSIVE_MAXIMUM : Constraint.MAXIMUM,
                    text("maximum"),
                    numbers().maximum(most).exclusiveMaximum(exclusive));
        }
        if (step != null && step.signum() > 0) {
            add(Constraint.MULTIPLE_OF, text("multipleOf"), numbers().multipleOf(step));
        }
    }

    private static NumberSchema.Builder numbers() {
        return NumberSchema.builder().requiresNumber(false);
    }

    private void addStringRules() {
        Integer shortest = size("minLength");
        Integer longest = size("maxLength");
        if (shortest != null) {
            add(Constraint.MIN_LENGTH, text("minLength"), strings().minLength(shortest));
        }
        if (longest != null) {
            add(Constraint.MAX_LENGTH, text("maxLength"), strings().maxLength(longest));
        }
        String pattern = source.text("pattern");
        if (!pattern.isEmpty()) {
            addPattern(pattern);
        }
        String format = source.text("format");
        CustomFormat known = CustomFormat.named(format);
        if (known != null) {
            add(Constraint.FORMAT, format, strings().formatValidator(known));
        }
    }

    private void addPattern(String pattern) {
        try {
            Regexp compiled = GoPattern.compile(pattern);
            if (compiled != null) {
                add(Constraint.PATTERN, pattern, strings().pattern(compiled));
            }
        } catch (PatternSyntaxException noPattern) {
            // No server would take such a CustomResourceDefinition: what is said of that is said of it.
            return;
        }
    }

    private static StringSchema.Builder strings() {
        return StringSchema.builder().requiresString(false);
    }

    private void addSizeRules() {
        Integer fewest = size("minItems");
        Integer most = size("maxItems");
        Integer fewestMembers = size("minProperties");
        Integer mostMembers = size("maxProperties");
        if (fewest != null) {
            add(Constraint.MIN_ITEMS, text("minItems"), lists().minItems(fewest));
        }
        if (most != null) {
            add(Constraint.MAX_ITEMS, text("maxItems"), lists().maxItems(most));
        }
        if (fewestMembers != null) {
            add(Constraint.MIN_PROPERTIES, text("minProperties"), objects().minProperties(fewestMembers));
        }
        if (mostMembers != null) {
            add(Constraint.MAX_PROPERTIES, text("maxProperties"), objects().maxProperties(mostMembers));
        }
    }

    private static ArraySchema.Builder lists() {
        return ArraySchema.builder().requiresArray(false);
    }

    private static ObjectSchema.Builder objects() {
        return ObjectSchema.builder().requiresObject(false);
    }

    private void addEnum() {
        List<String> words = new ArrayList<>();
        EnumSchema.Builder values = EnumSchema.builder();
        if (source.value("enum") instanceof YamlSequence list) {
            for (YamlNode value : list.items()) {
                values.possibleValue(FullJson.of(value));
                words.add(value instanceof YamlScalar scalar ? scalar.value() : FullJson.text(FullJson.of(value)));
            }
        }
        if (!words.isEmpty()) {
            add(Constraint.ENUM, "", List.of(words), values.build());
        }
    }

    private void addCombination(Constraint constraint, String name) {
        List<CustomSchema> alternatives = source.alternatives(name);
        if (alternatives.isEmpty()) {
            return;
        }
        List<Schema> schemas = new ArrayList<>();
        alternatives.forEach(alternative -> schemas.add(whole(alternative)));
        CombinedSchema.Builder schema = switch (constraint) {
            case ALL_OF -> CombinedSchema.allOf(schemas);
            case ANY_OF -> CombinedSchema.anyOf(schemas);
            default -> CombinedSchema.oneOf(schemas);
        };
        add(constraint, "", choices(alternatives), schema.build());
    }

    /** The fields that each alternative asks for; empty where one asks for anything else. */
    private static List<List<String>> choices(List<CustomSchema> alternatives) {
        List<List<String>> choices = new ArrayList<>();
        for (CustomSchema alternative : alternatives) {
            boolean more = alternative.rules().parts.size() > 0
                    || !alternative.properties().isEmpty()
                    || alternative.items() != null;
            if (more || alternative.required().isEmpty()) {
                return List.of();
            }
            choices.add(alternative.required());
        }
        return choices;
    }

    /** All that a schema says, as one. */
    private static Schema whole(CustomSchema schema) {
        List<Schema> all = new ArrayList<>();
        schema.rules().parts.forEach(part -> all.add(part.schema));
        all.add(ofType(schema.type()));
        ObjectSchema.Builder object = objects();
        schema.required().forEach(object::addRequiredProperty);
        schema.properties().forEach((name, inside) -> object.addPropertySchema(name, whole(inside)));
        CustomSchema additional = schema.additional();
        if (additional != null) {
            object.schemaOfAdditionalProperties(whole(additional));
        }
        all.add(object.build());
        CustomSchema items = schema.items();
        if (items != null) {
            all.add(lists().allItemSchema(whole(items)).build());
        }
        return CombinedSchema.allOf(all).build();
    }

    static Schema ofType(String type) {
        return switch (type) {
            case "string" -> StringSchema.builder().build();
            case "boolean" -> BooleanSchema.INSTANCE;
            case "number" -> NumberSchema.builder().build();
            case "integer" -> NumberSchema.builder().requiresInteger(true).build();
            case "array" -> ArraySchema.builder().build();
            case "object" -> ObjectSchema.builder().build();
            default -> EmptySchema.INSTANCE;
        };
    }

    private @Nullable BigDecimal number(String name) {
        boolean isNumber = source.value(name) instanceof YamlScalar scalar
                && (scalar.type() == ScalarType.INTEGER || scalar.type() == ScalarType.FLOAT)
                && scalar.value().length() <= MOST_DIGITS;
        return isNumber ? new BigDecimal(text(name)) : null;
    }

    /** A count of letters, items or members; null where none that makes sense is written. */
    private @Nullable Integer size(String name) {
        BigDecimal number = number(name);
        if (number == null
                || number.signum() < 0
                || number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0
                || number.stripTrailingZeros().scale() > 0) {
            return null;
        }
        return number.intValueExact();
    }

    private String text(String name) {
        return source.value(name) instanceof YamlScalar scalar ? scalar.value() : "";
    }
}
