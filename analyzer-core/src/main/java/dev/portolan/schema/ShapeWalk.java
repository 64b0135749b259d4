package dev.portolan.schema;

import dev.portolan.finding.GatedFieldProblem;
import dev.portolan.finding.MissingFieldProblem;
import dev.portolan.finding.ShapeProblem;
import dev.portolan.yaml.YamlEntry;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlScalar;
import dev.portolan.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;

/**
 * Goes down one object and its definitions side by side. The schema library judges each object by itself; only where it
 * refuses one is every member looked at, to say what is wrong and where.
 */
final class ShapeWalk {

    private final Schemas schemas;
    private final Judge judge;
    private final Expectations expectations;
    private final UnknownFields unknownFields;
    private final List<ShapeProblem> problems = new ArrayList<>();

    ShapeWalk(Schemas schemas, Judge judge) {
        this.schemas = schemas;
        this.judge = judge;
        this.expectations = new Expectations(schemas);
        this.unknownFields = new UnknownFields(schemas, expectations);
    }

    /** What is wrong with an object, in no order. */
    List<ShapeProblem> walk(YamlMapping root, Definition definition) {
        walkObject(Place.root(root, definition), definition, root);
        return problems;
    }

    /** What is wrong with one member of an object, such as its {@code metadata}. */
    List<ShapeProblem> walk(YamlMapping root, Definition definition, YamlEntry member) {
        FieldDefinition field = definition.field(member.name());
        if (field != null && !ShallowJson.isNull(member.value())) {
            walkValue(Place.root(root, definition).member(member), field.type(), true, false);
        }
        return problems;
    }

    private void walkObject(Place place, Definition definition, YamlMapping node) {
        boolean accepted = judge.accepts(definition, node);
        for (YamlEntry entry : node.entries()) {
            FieldDefinition field = definition.field(entry.name());
            if (field == null && definition.isOpen()) {
                continue;
            }
            if (field == null) {
                problems.add(unknownFields.problem(place, definition, entry));
            } else if (!LenientFields.isAbsent(definition, field, entry.value())) {
                walkField(place, field, entry, accepted);
            }
        }
        if (!accepted) {
            addMissing(place, definition, node);
        }
    }

    private void walkField(Place place, FieldDefinition field, YamlEntry entry, boolean accepted) {
        for (ClosedGate gate : field.closedGates()) {
            KubernetesVersion onFrom = gate.onFrom();
            problems.add(new GatedFieldProblem(
                    entry.key().span(),
                    place.path(entry.name()),
                    entry.name(),
                    gate.gate(),
                    onFrom == null ? null : onFrom.toString()));
        }
        if (!accepted || !(entry.value() instanceof YamlScalar)) {
            walkValue(place.member(entry), field.type(), !field.required(), accepted);
        }
    }

    /**
     * @param optional whether an empty string counts as absent
     * @param accepted whether the library accepts the object that this belongs to
     */
    private void walkValue(Place place, FieldType type, boolean optional, boolean accepted) {
        YamlNode node = place.node();
        if (type instanceof ObjectType object && node instanceof YamlMapping mapping) {
            Definition definition = schemas.definition(object.definition());
            if (definition != null) {
                walkObject(place.of(definition), definition, mapping);
            }
        } else if (type instanceof ListType list && node instanceof YamlSequence sequence) {
            walkItems(place, list, sequence, accepted);
        } else if (type instanceof MapType map && node instanceof YamlMapping mapping) {
            walkValues(place.asMap(), map, mapping, accepted);
        } else if (!accepted) {
            ShapeProblem problem = ValueProblems.of(place, type, optional, expectations);
            if (problem != null) {
                problems.add(problem);
            }
        }
    }

    private void walkItems(Place place, ListType type, YamlSequence sequence, boolean accepted) {
        if (accepted && hasNothingInside(type.items())) {
            return;
        }
        for (int i = 0; i < sequence.items().size(); i++) {
            YamlNode item = sequence.items().get(i);
            if (!ShallowJson.isNull(item)) {
                walkValue(place.item(i, item), type.items(), false, accepted);
            } else if (type.items() instanceof ObjectType object) {
                // A null in a list of objects is read as an object without any field.
                YamlMapping empty = new YamlMapping(item.span(), List.of());
                walkValue(place.item(i, empty), object, false, accepted);
            }
        }
    }

    private void walkValues(Place place, MapType type, YamlMapping mapping, boolean accepted) {
        if (accepted && hasNothingInside(type.values())) {
            return;
        }
        for (YamlEntry entry : mapping.entries()) {
            if (!ShallowJson.isNull(entry.value())) {
                walkValue(place.member(entry), type.values(), false, accepted);
            }
        }
    }

    private static boolean hasNothingInside(FieldType type) {
        return type instanceof SimpleType || type instanceof EnumType;
    }

    private void addMissing(Place place, Definition definition, YamlMapping node) {
        for (FieldDefinition field : definition.fields()) {
            YamlNode value = node.get(field.name());
            boolean missing = value == null || (ShallowJson.isNull(value) && !field.nullable());
            if (field.required() && missing) {
                problems.add(new MissingFieldProblem(
                        place.key(),
                        place.path(field.name()),
                        field.name(),
                        place.written(),
                        definition.name(),
                        expectations.of(field.type())));
            }
        }
    }
}
