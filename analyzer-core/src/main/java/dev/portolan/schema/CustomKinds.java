package dev.portolan.schema;

import dev.portolan.manifest.Manifest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The kinds that CustomResourceDefinitions bring. */
public final class CustomKinds {

    public static final CustomKinds NONE = new CustomKinds(List.of());

    private final Map<String, CustomKind> kinds = new LinkedHashMap<>();
    private final CustomDefinitions definitions = new CustomDefinitions();

    private CustomKinds(List<CustomKind> read) {
        Set<String> disputed = new HashSet<>();
        for (CustomKind kind : read) {
            String key = key(kind.info().apiVersion(), kind.info().kind());
            CustomKind other = kinds.putIfAbsent(key, kind);
            if (other != null && !other.isSameAs(kind)) {
                disputed.add(key);
            }
        }
        // Nobody knows which of two will be in the cluster: such a kind is as unknown as without any of them.
        kinds.keySet().removeAll(disputed);
        for (CustomKind kind : kinds.values()) {
            definitions.add(kind);
        }
    }

    /**
     * @param manifests of the input, in any order; all that are no CustomResourceDefinition are left aside
     * @param others that count only for kinds that none of {@code manifests} defines
     */
    public static CustomKinds of(Collection<Manifest> manifests, Collection<Manifest> others) {
        List<CustomKind> read = read(manifests);
        Set<String> defined = new HashSet<>();
        for (CustomKind kind : read) {
            defined.add(kind.definedBy());
        }
        for (CustomKind kind : read(others)) {
            if (!defined.contains(kind.definedBy())) {
                read.add(kind);
            }
        }
        return read.isEmpty() ? NONE : new CustomKinds(read);
    }

    /** Whether it is a CustomResourceDefinition. */
    public static boolean isDefinition(Manifest manifest) {
        return manifest.is(CustomKindReader.GROUP, CustomKindReader.KIND);
    }

    private static List<CustomKind> read(Collection<Manifest> manifests) {
        List<CustomKind> read = new ArrayList<>();
        for (Manifest manifest : manifests) {
            if (isDefinition(manifest)) {
                read.addAll(CustomKindReader.read(manifest));
            }
        }
        return read;
    }

    private static String key(String apiVersion, String kind) {
        return apiVersion + " " + kind;
    }

    boolean isEmpty() {
        return kinds.isEmpty();
    }

    Collection<CustomKind> all() {
        return Collections.unmodifiableCollection(kinds.values());
    }

    @Nullable
    CustomKind find(String apiVersion, String kind) {
        return kinds.get(key(apiVersion, kind));
    }

    /** The kind whose objects a definition describes; null if it describes none, or a part only. */
    @Nullable
    CustomKind of(Definition definition) {
        for (CustomKind kind : kinds.values()) {
            if (kind.info().definition().equals(definition.name())) {
                return kind;
            }
        }
        return null;
    }

    @Nullable
    Definition definition(String name) {
        return definitions.get(name);
    }
}
