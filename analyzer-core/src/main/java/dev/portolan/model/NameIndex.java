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

    /** Objects are found by their names and namespaces as written, and by those that builds give them. */
    NameIndex(List<Manifest> manifests, Builds builds, Function<Manifest, String> namespaces) {
        this.namespaces = namespaces;
        manifests.forEach(manifest -> add(manifest, builds));
        builds.generated().forEach(manifest -> add(manifest, builds));
    }

    private void add(Manifest manifest, Builds builds) {
        String name = manifest.name();
        if (name == null) {
            return;
        }
        ObjectKind kind = ObjectKind.of(manifest);
        String written = kind.isClusterWide() ? "" : namespaces.apply(manifest);
        add(kind, written, name, manifest);
        for (Placement placement : builds.placements(manifest.file())) {
            String moved = placement.changes().namespace();
            String namespace = moved == null || kind.isClusterWide() ? written : moved;
            add(kind, namespace, name, manifest);
            add(kind, namespace, placement.changes().name(name), manifest);
        }
    }

    private void add(ObjectKind kind, String namespace, String name, Manifest manifest) {
        List<Manifest> found = byName.computeIfAbsent(new Name(kind, name), n -> new LinkedHashMap<>())
                .computeIfAbsent(namespace, n -> new ArrayList<>(1));
        if (found.isEmpty() || found.get(found.size() - 1) != manifest) {
            found.add(manifest);
        }
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
                .distinct()
                .toList();
    }
}
