package dev.portolan.schema;

import dev.portolan.finding.Constraint;
import dev.portolan.finding.ConstraintProblem;
import dev.portolan.finding.ShapeProblem;
import dev.portolan.finding.UnsupportedValueProblem;
import dev.portolan.source.Span;
import dev.portolan.yaml.ScalarStyle;
import dev.portolan.yaml.ScalarType;
import dev.portolan.yaml.YamlEntry;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlScalar;
import dev.portolan.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.everit.json.schema.ValidationException;
import org.everit.json.schema.Validator;
import org.jspecify.annotations.Nullable;

/**
 * Goes down an object of a custom kind and its schema side by side and asks the schema library for each value with rules
 * besides its type. Values of a wrong type are left alone: {@link ShapeWalk} tells of them.
 */
final class ValueWalk {

    private final Validator validator = Validator.builder().failEarly().build();
    private final List<ShapeProblem> problems = new ArrayList<>();

    /** What is wrong with an object, in no order. */
    List<ShapeProblem> walk(YamlMapping root, CustomKind kind, Definition definition) {
        CustomSchema schema = kind.schema();
        if (schema == null) {
            return List.of();
        }
        Place place = Place.root(root, definition);
        judge(place, schema);
        for (YamlEntry entry : root.entries()) {
            CustomSchema property = schema.properties().get(entry.name());
            if (property != null) {
                walkMember(place.member(entry), property);
            }
        }
        return problems;
    }

    private void walkMember(Place place, CustomSchema schema) {
        if (!ShallowJson.isNull(place.node())) {
            walkValue(place, schema);
        } else if (schema.isNullable()) {
            judge(place, schema);
        }
    }

    private void walkValue(Place place, CustomSchema schema) {
        if (!hasTypeOf(place.node(), schema)) {
            return;
        }
        judge(place, schema);
        if (place.node() instanceof YamlMapping mapping) {
            Place owner = schema.properties().isEmpty() && schema.additional() != null ? place.asMap() : place;
            for (YamlEntry entry : mapping.entries()) {
                CustomSchema member = schema.member(entry.name());
                if (member != null) {
                    walkMember(owner.member(entry), member);
                }
            }
        } else if (place.node() instanceof YamlSequence sequence) {
            walkItems(place, sequence, schema);
        }
    }

    private void walkItems(Place place, YamlSequence sequence, CustomSchema schema) {
        CustomSchema items = schema.items();
        if (items == null) {
            return;
        }
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < sequence.items().size(); i++) {
            YamlNode node = sequence.items().get(i);
            Place item = place.item(i, node);
            if (ShallowJson.isNull(node) && !items.isNullable()) {
                add(item, Constraint.NO_NULL, "", List.of());
            } else {
                walkMember(item, items);
                addRepeated(item, schema, first);
            }
        }
    }

    /** A second item of a set, or one with the keys of another. */
    private void addRepeated(Place item, CustomSchema list, Map<String, Integer> first) {
        if (list.isSet()) {
            String value = FullJson.text(FullJson.of(item.node()));
            Integer before = first.putIfAbsent(value, item.index());
            if (before != null) {
                add(item, Constraint.SET, Integer.toString(before), List.of());
            }
        }
        if (list.mapKeys().isEmpty() || !(item.node() instanceof YamlMapping mapping)) {
            return;
        }
        List<String> keys = new ArrayList<>();
        @Nullable Span span = null;
        for (String key : list.mapKeys()) {
            YamlNode value = mapping.get(key);
            CustomSchema property = list.items() == null ? null : list.items().member(key);
            YamlNode filled = value == null && property != null ? property.defaultValue() : value;
            if (filled == null) {
                return;
            }
            keys.add(key + " " + (filled instanceof YamlScalar scalar ? scalar.value() : "..."));
            span = span == null && value != null ? value.span() : span;
        }
        Integer before = first.putIfAbsent(String.join(" and ", keys), item.index());
        if (before != null) {
            problems.add(new ConstraintProblem(
                    span == null ? item.key() : span,
                    item.path(),
                    item.name(),
                    Constraint.MAP,
                    Integer.toString(before),
                    List.of(keys),
                    ""));
        }
    }

    private void judge(Place place, CustomSchema schema) {
        List<ValueRules.Part> parts = schema.rules().parts();
        if (parts.isEmpty()) {
            return;
        }
        Object json = FullJson.of(place.node(), schema);
        for (ValueRules.Part part : parts) {
            if (!isValid(part, json)) {
                addBroken(place, part);
            }
        }
    }

    private boolean isValid(ValueRules.Part part, Object json) {
        try {
            validator.performValidation(part.schema(), json);
            return true;
        } catch (ValidationException refused) {
            return false;
        }
    }

    private void addBroken(Place place, ValueRules.Part part) {
        YamlNode node = place.node();
        if (part.constraint() == Constraint.ENUM && node instanceof YamlScalar scalar && scalar.isString()) {
            problems.add(new UnsupportedValueProblem(
                    scalar.span(),
                    place.path(),
                    place.name(),
                    scalar.value(),
                    scalar.style() == ScalarStyle.PLAIN,
                    List.copyOf(new TreeSet<>(part.choices().get(0)))));
        } else {
            add(place, part.constraint(), part.limit(), part.choices());
        }
    }

    private void add(Place place, Constraint constraint, String limit, List<List<String>> choices) {
        YamlNode node = place.node();
        boolean isScalar = node instanceof YamlScalar;
        problems.add(new ConstraintProblem(
                isScalar && node.span().length() > 0 ? node.span() : place.key(),
                place.path(),
                place.name(),
                constraint,
                limit,
                choices,
                node instanceof YamlScalar scalar ? scalar.value() : ""));
    }

    private static boolean hasTypeOf(YamlNode node, CustomSchema schema) {
        ScalarType scalar = node instanceof YamlScalar value ? value.type() : null;
        if (schema.isIntOrString()) {
            return scalar == ScalarType.INTEGER || scalar == ScalarType.STRING;
        }
        return switch (schema.type()) {
            case "string" -> scalar == ScalarType.STRING;
            case "boolean" -> scalar == ScalarType.BOOLEAN;
            case "integer" -> scalar == ScalarType.INTEGER;
            case "number" -> scalar == ScalarType.INTEGER || scalar == ScalarType.FLOAT;
            case "array" -> node instanceof YamlSequence;
            case "object" -> node instanceof YamlMapping;
            default -> true;
        };
    }
}
