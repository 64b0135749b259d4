package dev.portolan.schema;

import dev.portolan.finding.FieldHome;
import dev.portolan.finding.FieldPlace;
import dev.portolan.yaml.YamlEntry;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where else in an object a field of some name belongs: in what holds it, or within a neighbour of one of those. */
final class FieldHomes {

    /** From a Deployment's top to its containers' fields. */
    private static final int DEEPEST = 5;

    private static final int MOST = 8;

    private final Schemas schemas;
    private final Expectations expectations;

    FieldHomes(Schemas schemas, Expectations expectations) {
        this.schemas = schemas;
        this.expectations = expectations;
    }

    /** @return the nearest first; of two that are equally near the outer one, then by name; before all others a map that waits for its pairs */
    List<FieldHome> of(Place owner, YamlEntry stray) {
        List<Step> starts = new ArrayList<>();
        int up = 0;
        for (Place place = owner; place != null; place = place.parent()) {
            if (place.definition() != null) {
                starts.add(new Step(place.definition(), place.path(), place.node(), place.written(), -up, up));
                up++;
            }
        }
        FieldHome above = emptyMapAbove(owner, stray);
        List<FieldHome> found = search(starts, stray);
        if (above != null) {
            found.add(0, above);
        }
        return found;
    }

    /** In the map whose key stands right above, with nothing behind it: its pairs are not indented. */
    private @Nullable FieldHome emptyMapAbove(Place owner, YamlEntry stray) {
        if (!(owner.node() instanceof YamlMapping mapping) || owner.definition() == null) {
            return null;
        }
        YamlEntry above = null;
        for (YamlEntry entry : mapping.entries()) {
            if (entry.equals(stray)) {
                break;
            }
            above = owner.definition().field(entry.name()) == null ? above : entry;
        }
        FieldDefinition field = above == null ? null : owner.definition().field(above.name());
        if (above == null
                || field == null
                || !(field.type() instanceof MapType map)
                || !ShallowJson.isNull(above.value())
                || above.value().span().length() > 0
                || !fits(map.values(), stray.value())) {
            return null;
        }
        String path = owner.path(above.name());
        return new FieldHome(
                path + "[" + stray.name() + "]",
                new FieldPlace(path, above.key().span(), above.value().span()),
                1,
                false,
                true,
                expectations.of(map.values()));
    }

    /**
     * Goes outwards in all directions at once: what is n names away is looked at before what is n + 1 away.
     *
     * @param starts the owner and all objects around it
     */
    private List<FieldHome> search(List<Step> starts, YamlEntry stray) {
        List<FieldHome> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<Step> ring = new ArrayList<>();
        for (int distance = 0; found.size() < MOST && distance <= starts.size() + DEEPEST; distance++) {
            List<Step> next = new ArrayList<>();
            if (distance < starts.size()) {
                ring.add(0, starts.get(distance));
            }
            for (Step step : ring) {
                // A definition is looked at where it is nearest: in containers, not in initContainers as well.
                if (seen.add(step.definition.name())) {
                    FieldDefinition field = step.definition.field(stray.name());
                    if (field != null) {
                        found.add(home(step, field, stray));
                    }
                    next.addAll(below(step));
                }
            }
            ring = next;
        }
        return found.size() > MOST ? found.subList(0, MOST) : found;
    }

    private List<Step> below(Step step) {
        List<Step> inside = new ArrayList<>();
        if (step.depth() >= DEEPEST) {
            return inside;
        }
        for (FieldDefinition field : step.definition.fields()) {
            FieldType type = field.type() instanceof ListType list ? list.items() : field.type();
            Definition definition = type instanceof ObjectType object ? schemas.definition(object.definition()) : null;
            if (definition != null) {
                inside.add(step.into(field, definition));
            }
        }
        return inside;
    }

    private FieldHome home(Step step, FieldDefinition field, YamlEntry stray) {
        boolean taken = step.node instanceof YamlMapping mapping && mapping.get(field.name()) != null;
        return new FieldHome(
                step.path(field.name()),
                step.path.isEmpty() ? null : step.written,
                step.levels,
                taken,
                fits(field.type(), stray.value()),
                expectations.of(field.type()));
    }

    private boolean fits(FieldType type, YamlNode node) {
        if (ShallowJson.isNull(node)) {
            return true;
        }
        if (type instanceof ListType list && node instanceof YamlSequence sequence) {
            return sequence.items().stream().allMatch(item -> fits(list.items(), item));
        }
        if (type instanceof MapType map && node instanceof YamlMapping mapping) {
            return mapping.entries().stream().allMatch(entry -> fits(map.values(), entry.value()));
        }
        if (type instanceof ObjectType object && node instanceof YamlMapping mapping) {
            Definition definition = schemas.definition(object.definition());
            return definition != null
                    && mapping.entries().stream().allMatch(entry -> definition.field(entry.name()) != null);
        }
        return ScalarJudge.fault(type, node, true) == ScalarJudge.Fault.NONE;
    }

    /**
     * An object that the search looks at.
     *
     * @param path of it, {@code spec.containers[]} where no item of a list is written
     * @param node null where nobody wrote it
     * @param written its key, or that of the list whose item it is; null where nobody wrote it
     * @param levels how many names up or down from where the search began
     * @param up how many of them up
     */
    private record Step(
            Definition definition,
            String path,
            @Nullable YamlNode node,
            @Nullable FieldPlace written,
            int levels,
            int up) {

        int depth() {
            return levels + up;
        }

        String path(String name) {
            return path.isEmpty() ? name : path + "." + name;
        }

        Step into(FieldDefinition field, Definition inside) {
            YamlEntry entry = node instanceof YamlMapping mapping ? mapping.entry(field.name()) : null;
            String fieldPath = path(field.name());
            FieldPlace place = entry == null
                    ? null
                    : new FieldPlace(
                            fieldPath, entry.key().span(), entry.value().span());
            YamlNode value = entry == null ? null : entry.value();
            if (field.type() instanceof ListType) {
                value = value instanceof YamlSequence list && !list.items().isEmpty()
                        ? list.items().get(0)
                        : null;
                fieldPath += value == null ? "[]" : "[0]";
            }
            return new Step(inside, fieldPath, value, place, levels + 1, up);
        }
    }
}
