package dev.portolan.model;

import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.ObjectKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Finds objects by kind, namespace and name. */
final class NameIndex {

    private record Name(ObjectKind kind, String name) {}

    /** By namespace; the empty one for kinds without. */
    private final Map<Name, Map<String, List<Manifest>>> byName = new HashMap<>();

    private final Function<Manifest, String> namespaces;

    NameIndex(List<Manifest> manifests, Function<Manifest, String> namespaces) {
        this.namespaces = namespaces;
        for (Manifest manifest : manifests) {
            String name = manifest.name();
            if (name != null) {
                add(ObjectKind.of(manifest), name, manifest);
            }
        }
    }

    private void add(ObjectKind kind, String name, Manifest manifest) {
        String namespace = kind.isClusterWide() ? "" : namespaces.apply(manifest);
        byName.computeIfAbsent(new Name(kind, name), n -> new LinkedHashMap<>())
                .computeIfAbsent(namespace, n -> new ArrayList<>(1))
                .add(manifest);
    }

    /** In the order of the input; the namespace does not matter for a kind that has none. */
    List<Manifest> find(ObjectKind kind, String namespace, String name) {
        String place = kind.isClusterWide() ? "" : namespace;
        return byName.getOrDefault(new Name(kind, name), Map.of()).getOrDefault(place, List.of());
    }

    /** In all namespaces but this one. */
    List<Manifest> elsewhere(ObjectKind kind, String namespace, String name) {
        return byName.getOrDefault(new Name(kind, name), Map.of()).entrySet().stream()
                .filter(entry -> !entry.getKey().equals(namespace))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }
}
