package dev.portolan.rules.network;

import dev.portolan.finding.Spelling;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.model.Model;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The namespaces that the input makes, and their labels. */
final class NamespaceLabels {

    /** Every namespace has this label, whoever made it. */
    static final String NAME = "kubernetes.io/metadata.name";

    private final Map<String, Manifest> declared = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>(Set.of("default", "kube-system", "kube-public", "kube-node-lease"));
    private final Map<List<String>, String> pairs = new HashMap<>();
    private final Map<String, Map<String, Map.Entry<String, Field>>> values = new HashMap<>();

    private NamespaceLabels(Model model) {
        for (Manifest manifest : model.manifests()) {
            String name = manifest.is("", "Namespace") ? manifest.name() : null;
            used.add(name == null ? model.namespace(manifest) : name);
            if (name != null) {
                declared.putIfAbsent(name, manifest);
                add(name, manifest.metadata().get("labels"));
            }
        }
    }

    private void add(String namespace, Field labels) {
        for (Field label : labels.members()) {
            pairs.putIfAbsent(List.of(label.name(), label.text()), namespace);
            if (label.isWritten()) {
                values.computeIfAbsent(label.name(), key -> new LinkedHashMap<>())
                        .putIfAbsent(label.text(), Map.entry(namespace, label));
            }
        }
    }

    static NamespaceLabels of(Model model) {
        return new NamespaceLabels(model);
    }

    /** Whether some namespace has the label; what every namespace has counts for those that are only used, too. */
    boolean have(String key, String value) {
        return pairs.containsKey(List.of(key, value)) || (key.equals(NAME) && used.contains(value));
    }

    /** The object that makes a namespace; null where the input has none. */
    @Nullable
    Manifest named(String name) {
        return declared.get(name);
    }

    /** A namespace that the input makes with nearly this name; null where none is. */
    @Nullable
    Manifest nearName(String name) {
        return declared.entrySet().stream()
                .filter(entry -> isNearly(name, entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /** A namespace, and its label of this key with nearly this value; null where none is. */
    Map.@Nullable Entry<String, Field> nearValue(String key, String value) {
        return values.getOrDefault(key, Map.of()).entrySet().stream()
                .filter(entry -> isNearly(value, entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static boolean isNearly(String a, String b) {
        return !b.isEmpty() && (Spelling.sameLetters(a, b) || Spelling.isSlip(a, b));
    }
}
