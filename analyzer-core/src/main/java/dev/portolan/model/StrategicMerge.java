package dev.portolan.model;

import dev.portolan.manifest.Manifest;
import dev.portolan.yaml.YamlEntry;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlScalar;
import dev.portolan.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lays a part of an object over the whole one, as kustomize does: mappings are merged, and so are lists that have a key. */
final class StrategicMerge {

    private static final String ORDER = "$patch";
    private static final String RETAIN = "$retainKeys";
    private static final String FROM_LIST = "$deleteFromPrimitiveList/";

    /** Source: kubernetes/api, patchMergeKey of the fields that a manifest may have. */
    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("containers", "name"),
            Map.entry("initContainers", "name"),
            Map.entry("ephemeralContainers", "name"),
            Map.entry("volumes", "name"),
            Map.entry("env", "name"),
            Map.entry("volumeMounts", "mountPath"),
            Map.entry("volumeDevices", "devicePath"),
            Map.entry("imagePullSecrets", "name"),
            Map.entry("hostAliases", "ip"),
            Map.entry("topologySpreadConstraints", "topologyKey"),
            Map.entry("resourceClaims", "name"),
            Map.entry("schedulingGates", "name"),
            Map.entry("secrets", "name"),
            Map.entry("webhooks", "name"),
            Map.entry("ownerReferences", "uid"));

    private final Manifest object;

    private StrategicMerge(Manifest object) {
        this.object = object;
    }

    /** Whether a patch takes the whole object away. */
    static boolean deletes(YamlMapping patch) {
        return "delete".equals(order(patch));
    }

    static void apply(BuiltNode.Members whole, YamlMapping patch, Manifest object) {
        new StrategicMerge(object).merge(whole, patch);
    }

    private void merge(BuiltNode.Members whole, YamlMapping patch) {
        if (patch.get(RETAIN) instanceof YamlSequence kept) {
            whole.byName().keySet().retainAll(texts(kept));
        }
        for (YamlEntry entry : patch.entries()) {
            String name = entry.name();
            if (name.startsWith(FROM_LIST)) {
                takeFromList(whole.byName().get(name.substring(FROM_LIST.length())), entry.value());
            } else if (!name.startsWith("$")) {
                mergeMember(whole, name, entry.value());
            }
        }
    }

    private void mergeMember(BuiltNode.Members whole, String name, YamlNode value) {
        BuiltNode old = whole.byName().get(name);
        if (value instanceof YamlScalar scalar && scalar.isNull()) {
            whole.byName().remove(name);
        } else if (value instanceof YamlMapping part) {
            mergeMapping(whole, name, old, part);
        } else if (value instanceof YamlSequence part) {
            mergeList(whole, name, old, part);
        } else {
            whole.put(name, BuiltNode.put(value));
        }
    }

    private void mergeMapping(BuiltNode.Members whole, String name, @Nullable BuiltNode old, YamlMapping part) {
        String order = order(part);
        if ("delete".equals(order)) {
            whole.byName().remove(name);
        } else if (old instanceof BuiltNode.Members members && !"replace".equals(order)) {
            merge(members, part);
        } else {
            BuiltNode.Members fresh = BuiltNode.empty();
            merge(fresh, part);
            whole.put(name, fresh);
        }
    }

    private void mergeList(BuiltNode.Members whole, String name, @Nullable BuiltNode old, YamlSequence part) {
        String key = object.isCustom() ? null : keyOf(name);
        if (key == null || !part.items().stream().allMatch(item -> isKeyed(item, key))) {
            whole.put(name, BuiltNode.put(part));
            return;
        }
        BuiltNode.Items list =
                old instanceof BuiltNode.Items items ? items : new BuiltNode.Items(null, new ArrayList<>());
        for (YamlNode item : part.items()) {
            mergeItem(list, key, (YamlMapping) item);
        }
        if (list != old) {
            whole.byName().put(name, list);
        }
    }

    private static boolean isKeyed(YamlNode item, String key) {
        return item instanceof YamlMapping mapping
                && mapping.get(key) instanceof YamlScalar
                && !"replace".equals(order(mapping));
    }

    private void mergeItem(BuiltNode.Items list, String key, YamlMapping item) {
        int index = list.indexOf(key + "=" + KustomizationReader.text(item.get(key)));
        if (deletes(item)) {
            if (index >= 0) {
                list.list().remove(index);
            }
        } else if (index >= 0 && list.list().get(index) instanceof BuiltNode.Members members) {
            merge(members, item);
        } else {
            list.list().add(BuiltNode.put(item));
        }
    }

    /** Null where a list is put in the place of the other one. */
    private @Nullable String keyOf(String name) {
        if (name.equals("ports")) {
            return object.is("", "Service") ? "port" : "containerPort"; // those of policies have neither
        }
        return KEYS.get(name);
    }

    private static void takeFromList(@Nullable BuiltNode list, YamlNode taken) {
        if (list instanceof BuiltNode.Items items && taken instanceof YamlSequence sequence) {
            Set<String> texts = texts(sequence);
            items.list().removeIf(item -> item instanceof BuiltNode.Scalar scalar && texts.contains(scalar.text()));
        }
    }

    private static Set<String> texts(YamlSequence sequence) {
        List<String> texts =
                sequence.items().stream().map(KustomizationReader::text).toList();
        return new HashSet<>(texts);
    }

    private static @Nullable String order(YamlMapping mapping) {
        return mapping.get(ORDER) instanceof YamlScalar scalar ? scalar.value() : null;
    }
}
