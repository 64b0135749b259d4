package dev.portolan.model;

import dev.portolan.yaml.ScalarType;
import dev.portolan.yaml.YamlEntry;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlScalar;
import dev.portolan.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value of an object while a build changes it. What the build leaves as it was written knows its place there. */
sealed interface BuiltNode {

    /** The place where it is written in the object; null for what the build put in. */
    @Nullable
    String origin();

    /** A mapping; changes are made to it. */
    record Members(@Nullable String origin, Map<String, BuiltNode> byName) implements BuiltNode {

        /** Puts a value in; what says the same stays what it was. */
        void put(String name, BuiltNode value) {
            BuiltNode old = byName.get(name);
            if (old == null || !old.says(value)) {
                byName.put(name, value);
            }
        }
    }

    /** A list; changes are made to it. */
    record Items(@Nullable String origin, List<BuiltNode> list) implements BuiltNode {}

    record Scalar(@Nullable String origin, ScalarType type, String text) implements BuiltNode {}

    /** What a build puts in without the input showing what it is. */
    static BuiltNode unseen() {
        return text("");
    }

    static BuiltNode text(String text) {
        return new Scalar(null, ScalarType.STRING, text);
    }

    static Members empty() {
        return new Members(null, new LinkedHashMap<>());
    }

    /** A written object. */
    static Members written(YamlMapping root) {
        return mapping(root, "");
    }

    /** What a patch puts in. */
    static BuiltNode put(YamlNode node) {
        return of(node, null);
    }

    /** The same for a mapping. */
    static Members putMembers(YamlMapping node) {
        return mapping(node, null);
    }

    /** The place of a part. */
    static String place(String whole, String step) {
        return whole + '\0' + step;
    }

    private static BuiltNode of(YamlNode node, @Nullable String origin) {
        if (node instanceof YamlMapping mapping) {
            return mapping(mapping, origin);
        }
        if (node instanceof YamlSequence sequence) {
            List<BuiltNode> items = new ArrayList<>();
            for (YamlNode item : sequence.items()) {
                items.add(of(item, origin == null ? null : place(origin, Integer.toString(items.size()))));
            }
            return new Items(origin, items);
        }
        YamlScalar scalar = (YamlScalar) node;
        return new Scalar(origin, scalar.type(), scalar.value());
    }

    private static Members mapping(YamlMapping mapping, @Nullable String origin) {
        Map<String, BuiltNode> members = new LinkedHashMap<>();
        for (YamlEntry entry : mapping.entries()) {
            members.put(entry.name(), of(entry.value(), origin == null ? null : place(origin, entry.name())));
        }
        return new Members(origin, members);
    }

    /** The same value, put in at another place. */
    default BuiltNode copy() {
        if (this instanceof Members members) {
            Map<String, BuiltNode> copies = new LinkedHashMap<>();
            members.byName.forEach((name, member) -> copies.put(name, member.copy()));
            return new Members(null, copies);
        }
        if (this instanceof Items items) {
            List<BuiltNode> copies = new ArrayList<>();
            items.list.forEach(item -> copies.add(item.copy()));
            return new Items(null, copies);
        }
        Scalar scalar = (Scalar) this;
        return new Scalar(null, scalar.type, scalar.text);
    }

    /** Whether both say the same, wherever they come from. */
    default boolean says(BuiltNode other) {
        if (this instanceof Members one && other instanceof Members two) {
            return one.byName.keySet().equals(two.byName.keySet())
                    && one.byName.entrySet().stream().allMatch(entry -> {
                        BuiltNode match = two.byName.get(entry.getKey());
                        return match != null && entry.getValue().says(match);
                    });
        }
        if (this instanceof Items one && other instanceof Items two) {
            if (one.list.size() != two.list.size()) {
                return false;
            }
            for (int i = 0; i < one.list.size(); i++) {
                if (!one.list.get(i).says(two.list.get(i))) {
                    return false;
                }
            }
            return true;
        }
        return this instanceof Scalar one
                && other instanceof Scalar two
                && one.type == two.type
                && one.text.equals(two.text);
    }

    /** Whether nothing is said at all: it is null, or holds nothing but such values. */
    default boolean isEmpty() {
        if (this instanceof Members members) {
            return members.byName.values().stream().allMatch(BuiltNode::isEmpty);
        }
        if (this instanceof Items items) {
            return items.list.stream().allMatch(BuiltNode::isEmpty);
        }
        return ((Scalar) this).type == ScalarType.NULL;
    }

    /** The part at a step: the name of a member, the number of an item, or {@code key=value}, which an item has. */
    default @Nullable BuiltNode at(String step) {
        if (this instanceof Members members) {
            return members.byName.get(step);
        }
        int index = indexOf(step);
        return index < 0 ? null : ((Items) this).list.get(index);
    }

    /** The part at the end of a way; null where there is none. */
    default @Nullable BuiltNode find(List<String> steps) {
        BuiltNode node = this;
        for (String step : steps) {
            node = node == null ? null : node.at(step);
        }
        return node;
    }

    /** The number of the item at a step; -1 where there is none. */
    default int indexOf(String step) {
        if (!(this instanceof Items items)) {
            return -1;
        }
        int equals = step.indexOf('=');
        if (equals < 0) {
            return index(step, items.list.size() - 1);
        }
        String key = step.substring(0, equals);
        String value = step.substring(equals + 1);
        for (int i = 0; i < items.list.size(); i++) {
            if (items.list.get(i) instanceof Members item
                    && item.byName.get(key) instanceof Scalar scalar
                    && scalar.text.equals(value)) {
                return i;
            }
        }
        return -1;
    }

    /** A number from 0 to a last one; -1 for anything else. */
    static int index(String step, int last) {
        if (step.isEmpty() || step.length() > 6 || !step.chars().allMatch(sign -> sign >= '0' && sign <= '9')) {
            return -1;
        }
        int index = Integer.parseInt(step);
        return index <= last ? index : -1;
    }
}
