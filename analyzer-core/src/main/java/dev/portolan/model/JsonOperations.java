package dev.portolan.model;

import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A patch as RFC 6902 has it. What it cannot do, it leaves undone: kustomize refuses to build then. */
final class JsonOperations {

    private JsonOperations() {}

    static void apply(BuiltNode.Members root, YamlSequence operations) {
        for (YamlNode item : operations.items()) {
            if (item instanceof YamlMapping operation) {
                apply(root, operation);
            }
        }
    }

    private static void apply(BuiltNode.Members root, YamlMapping operation) {
        List<String> path = steps(KustomizationReader.text(operation.get("path")));
        List<String> from = steps(KustomizationReader.text(operation.get("from")));
        YamlNode value = operation.get("value");
        switch (KustomizationReader.text(operation.get("op"))) {
            case "add" -> add(root, path, value == null ? null : BuiltNode.put(value));
            case "replace" -> replace(root, path, value == null ? null : BuiltNode.put(value));
            case "remove" -> remove(root, path);
            case "copy" -> add(root, path, copy(root, from));
            case "move" -> {
                BuiltNode moved = copy(root, from);
                remove(root, from);
                add(root, path, moved);
            }
            default -> {} // a test changes nothing
        }
    }

    private static @Nullable BuiltNode copy(BuiltNode root, List<String> from) {
        BuiltNode node = root.find(from);
        return node == null ? null : node.copy();
    }

    private static void add(BuiltNode root, List<String> path, @Nullable BuiltNode value) {
        BuiltNode owner = owner(root, path);
        if (owner == null || value == null) {
            return;
        }
        String step = path.get(path.size() - 1);
        if (owner instanceof BuiltNode.Members members) {
            members.put(step, value);
        } else if (owner instanceof BuiltNode.Items items) {
            int size = items.list().size();
            int index = step.equals("-") ? size : BuiltNode.index(step, size);
            if (index >= 0) {
                items.list().add(index, value);
            }
        }
    }

    private static void replace(BuiltNode root, List<String> path, @Nullable BuiltNode value) {
        BuiltNode owner = owner(root, path);
        if (owner == null || value == null) {
            return;
        }
        String step = path.get(path.size() - 1);
        if (owner instanceof BuiltNode.Members members) {
            members.put(step, value);
        } else if (owner instanceof BuiltNode.Items items) {
            int index = items.indexOf(step);
            if (index >= 0 && !items.list().get(index).says(value)) {
                items.list().set(index, value);
            }
        }
    }

    private static void remove(BuiltNode root, List<String> path) {
        BuiltNode owner = owner(root, path);
        if (owner instanceof BuiltNode.Members members) {
            members.byName().remove(path.get(path.size() - 1));
        } else if (owner instanceof BuiltNode.Items items) {
            int index = items.indexOf(path.get(path.size() - 1));
            if (index >= 0) {
                items.list().remove(index);
            }
        }
    }

    private static @Nullable BuiltNode owner(BuiltNode root, List<String> path) {
        return path.isEmpty() ? null : root.find(path.subList(0, path.size() - 1));
    }

    /** A pointer as RFC 6901 has it. */
    private static List<String> steps(String pointer) {
        List<String> steps = new ArrayList<>();
        int start = 1;
        while (start > 0 && start <= pointer.length()) {
            int end = pointer.indexOf('/', start);
            String step = pointer.substring(start, end < 0 ? pointer.length() : end);
            steps.add(step.replace("~1", "/").replace("~0", "~"));
            start = end + 1;
        }
        return steps;
    }
}
