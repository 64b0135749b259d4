package dev.portolan.model;

import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlScalar;
import dev.portolan.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of an object as it is written.
 *
 * @param nearest the place of the field, or of the nearest one above it that is there
 * @param written whether the field itself is there and says something
 * @param rest the steps from the nearest one to the field
 * @param parts the places of what it holds, where that is nothing but scalars
 */
record WrittenPlace(String nearest, boolean written, List<String> rest, List<String> parts) {

    static WrittenPlace of(YamlMapping root, @Nullable String path) {
        List<String> steps = FieldPaths.steps(path);
        YamlNode node = root;
        String place = "";
        int depth = 0;
        while (depth < steps.size()) {
            YamlNode next = at(node, steps.get(depth));
            if (next == null || (next instanceof YamlScalar scalar && scalar.isNull())) {
                return new WrittenPlace(place, false, List.copyOf(steps.subList(depth, steps.size())), List.of());
            }
            place = BuiltNode.place(place, steps.get(depth++));
            node = next;
        }
        return new WrittenPlace(place, !isEmpty(node), List.of(), parts(node, place));
    }

    private static @Nullable YamlNode at(YamlNode node, String step) {
        if (node instanceof YamlMapping mapping) {
            return mapping.get(step);
        }
        if (!(node instanceof YamlSequence list)) {
            return null;
        }
        int index = BuiltNode.index(step, list.items().size() - 1);
        return index < 0 ? null : list.items().get(index);
    }

    private static boolean isEmpty(YamlNode node) {
        return BuiltNode.put(node).isEmpty();
    }

    private static List<String> parts(YamlNode node, String place) {
        List<String> steps = new ArrayList<>();
        if (node instanceof YamlMapping mapping) {
            mapping.entries().forEach(entry -> steps.add(entry.value() instanceof YamlScalar ? entry.name() : ""));
        } else if (node instanceof YamlSequence list) {
            list.items().forEach(item -> steps.add(item instanceof YamlScalar ? Integer.toString(steps.size()) : ""));
        }
        return steps.contains("")
                ? List.of()
                : steps.stream().map(step -> BuiltNode.place(place, step)).toList();
    }

    /** Whether a build writes it anew, all that is in it, or takes it away. */
    boolean isWrittenAnew(BuiltObject built) {
        return built.kept(nearest) == null;
    }

    /** Whether a build writes the field anew, takes it away, or adds what is missing there. */
    boolean isOvertaken(BuiltObject built, Hold hold) {
        BuiltNode kept = built.kept(nearest);
        if (kept == null) {
            return true;
        }
        if (hold.lacked().stream().anyMatch(path -> has(built.root(), FieldPaths.steps(path)))) {
            return true;
        }
        boolean isMissing = !written || !hold.lacked().isEmpty();
        if (built.isUnclear() && (isMissing || hold.kind() == Hold.Kind.PLACEHOLDER)) {
            return true;
        }
        // A broken kustomization or patch hides nothing that an object says by itself.
        if (built.isUnread() && isMissing && hold.kind() == Hold.Kind.LINK) {
            return true;
        }
        if (!written) {
            return hold.lacked().isEmpty() && has(kept, rest);
        }
        return hold.kind() != Hold.Kind.SHAPE && parts.stream().anyMatch(part -> built.kept(part) == null);
    }

    private static boolean has(BuiltNode from, List<String> steps) {
        BuiltNode node = from.find(steps);
        return node != null && !node.isEmpty();
    }
}
