package dev.portolan.rules.agreement;

import dev.portolan.manifest.Dropped;
import dev.portolan.manifest.ListValue;
import dev.portolan.manifest.Member;
import dev.portolan.manifest.ObjectValue;
import dev.portolan.manifest.ScalarValue;
import dev.portolan.manifest.Value;
import dev.portolan.yaml.ScalarType;
import dev.portolan.yaml.YamlEntry;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlScalar;
import dev.portolan.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/** The single values of an object by their paths; {@code {}} and {@code []} count as single. */
final class Leaves {

    private final Map<String, String> leaves = new TreeMap<>();

    static Leaves of(YamlNode node) {
        Leaves all = new Leaves();
        all.add("", node);
        return all;
    }

    static Leaves of(Value value) {
        Leaves all = new Leaves();
        all.add("", value);
        return all;
    }

    int size() {
        return leaves.size();
    }

    /** What differs, a line for each path. */
    List<String> differences(Leaves other) {
        List<String> differences = new ArrayList<>();
        TreeSet<String> paths = new TreeSet<>(leaves.keySet());
        paths.addAll(other.leaves.keySet());
        for (String path : paths) {
            String here = leaves.get(path);
            String there = other.leaves.get(path);
            if (!Objects.equals(here, there)) {
                differences.add(path + ": " + here + " but " + there);
            }
        }
        return differences;
    }

    private void add(String path, YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            for (YamlEntry entry : mapping.entries()) {
                add(path + "/" + entry.name(), entry.value());
            }
            if (mapping.entries().isEmpty()) {
                leaves.put(path, "{}");
            }
        } else if (node instanceof YamlSequence sequence) {
            for (int i = 0; i < sequence.items().size(); i++) {
                add(path + "/" + i, sequence.items().get(i));
            }
            if (sequence.items().isEmpty()) {
                leaves.put(path, "[]");
            }
        } else {
            YamlScalar scalar = (YamlScalar) node;
            leaves.put(path, text(scalar.type(), scalar.value()));
        }
    }

    private void add(String path, Value value) {
        if (value instanceof ObjectValue object) {
            boolean empty = true;
            for (Member member : object.members()) {
                if (!(member.value().origin() instanceof Dropped)) {
                    add(path + "/" + member.name(), member.value());
                    empty = false;
                }
            }
            if (empty) {
                leaves.put(path, "{}");
            }
        } else if (value instanceof ListValue list) {
            for (int i = 0; i < list.items().size(); i++) {
                add(path + "/" + i, list.items().get(i));
            }
            if (list.items().isEmpty()) {
                leaves.put(path, list.isStoredAsNull() ? "null" : "[]");
            }
        } else {
            ScalarValue scalar = (ScalarValue) value;
            leaves.put(path, text(scalar.type(), scalar.text()));
        }
    }

    private static String text(ScalarType type, String text) {
        return type == ScalarType.STRING ? '"' + text + '"' : text;
    }
}
