package dev.portolan.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ways down into an object. */
final class FieldPaths {

    private static final String EACH = "*";

    private FieldPaths() {}

    /** The steps of a path as the API server writes it: {@code spec.ports[0].port}, {@code metadata.labels[app]}. */
    static List<String> steps(@Nullable String path) {
        return path == null || path.isEmpty() ? List.of() : split(path, false);
    }

    /** The steps of a path as kustomize's replacements have it: {@code spec.rules.0.host}, {@code env.[name=A].value}. */
    static List<String> stepsOfReplacement(String path) {
        return split(path, true);
    }

    private static List<String> split(String path, boolean hasEscapes) {
        List<String> steps = new ArrayList<>();
        StringBuilder step = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < path.length(); i++) {
            char sign = path.charAt(i);
            if (hasEscapes && sign == '\\' && i + 1 < path.length()) {
                step.append(path.charAt(++i));
            } else if (sign == '[' && depth++ == 0) {
                end(step, steps);
            } else if (sign == ']' && --depth == 0) {
                end(step, steps);
            } else if (sign == '.' && depth == 0) {
                end(step, steps);
            } else {
                step.append(sign);
            }
        }
        end(step, steps);
        return steps;
    }

    private static void end(StringBuilder step, List<String> steps) {
        if (!step.isEmpty()) {
            steps.add(step.toString());
            step.setLength(0);
        }
    }

    /**
     * Puts a value at the end of a way; {@code *} goes into all members or items.
     *
     * @param create whether to make what is not there on the way
     */
    static void write(BuiltNode from, List<String> steps, BuiltNode value, boolean create) {
        String step = steps.get(0);
        if (step.equals(EACH)) {
            for (String each : each(from)) {
                List<String> one = new ArrayList<>(steps);
                one.set(0, each);
                write(from, one, value, create);
            }
        } else if (steps.size() == 1) {
            put(from, step, value, create);
        } else {
            BuiltNode next = from.at(step);
            if (create && (next == null || next.isEmpty()) && from instanceof BuiltNode.Members members) {
                next = next instanceof BuiltNode.Members ? next : BuiltNode.empty();
                members.byName().put(step, next);
            }
            if (next != null) {
                write(next, steps.subList(1, steps.size()), value, create);
            }
        }
    }

    private static List<String> each(BuiltNode node) {
        if (node instanceof BuiltNode.Members members) {
            return List.copyOf(members.byName().keySet());
        }
        List<String> numbers = new ArrayList<>();
        if (node instanceof BuiltNode.Items items) {
            for (int i = 0; i < items.list().size(); i++) {
                numbers.add(Integer.toString(i));
            }
        }
        return numbers;
    }

    private static void put(BuiltNode owner, String step, BuiltNode value, boolean create) {
        BuiltNode old = owner.at(step);
        if (old != null && old.says(value)) {
            return;
        }
        if (owner instanceof BuiltNode.Members members && (create || old != null)) {
            members.byName().put(step, value);
        } else if (owner instanceof BuiltNode.Items items && old != null) {
            items.list().set(items.indexOf(step), value);
        }
    }
}
