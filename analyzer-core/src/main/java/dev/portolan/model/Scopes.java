package dev.portolan.model;

import dev.portolan.manifest.DocumentKind;
import dev.portolan.manifest.InputDocument;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.Workload;
import dev.portolan.source.SourceFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What of the input is surely applied together. A run may hold several systems, environments and overlays side by
 * side; only inside one scope do two objects collide, and only of one scope can it be said what is not there.
 */
public final class Scopes {

    private final World world;
    private final Map<String, Scope> folders = new HashMap<>();
    private final Map<String, Scope> kustomizations = new HashMap<>();
    private final Map<String, List<Scope>> scopesOfFile = new HashMap<>();
    private boolean unknownAnywhere;

    Scopes(World world, List<Manifest> manifests, Function<Manifest, String> namespaces) {
        this.world = world;
        readKustomizations();
        for (InputDocument document : world.documents()) {
            if (document.kind() == DocumentKind.BROKEN_MANIFEST
                    || document.kind() == DocumentKind.TEMPLATE
                    || document.kind() == DocumentKind.PATCH) {
                addUnknown(document.yaml().file());
            }
        }
        for (Manifest manifest : manifests) {
            boolean undecoded = world.undecoded().contains(manifest);
            if (undecoded ? PodMakers.mayBePods(manifest) : PodMakers.mayMakePods(manifest)) {
                addUnknown(manifest.file());
            } else {
                addPods(manifest, namespaces.apply(manifest));
            }
        }
    }

    private void addPods(Manifest manifest, String namespace) {
        Workload workload = Workload.of(manifest);
        if (workload != null) {
            Set<String> keys = workload.labels().written().keySet();
            scopes(manifest.file()).forEach(scope -> scope.addPods(namespace, keys));
        }
    }

    private void addUnknown(SourceFile file) {
        unknownAnywhere = true;
        scopes(file).forEach(Scope::addUnknown);
    }

    private void readKustomizations() {
        Set<String> files = new HashSet<>();
        Map<String, Kustomization> byFolder = new HashMap<>();
        for (InputDocument document : world.documents()) {
            files.add(document.yaml().file().path());
            if (document.kind() == DocumentKind.KUSTOMIZATION) {
                Kustomization kustomization = Kustomization.of(document);
                byFolder.put(kustomization.folder(), kustomization);
            }
        }
        Set<String> changed = new HashSet<>();
        for (Kustomization kustomization : byFolder.values()) {
            Scope scope = kustomization(kustomization.folder());
            boolean leavesInput = false;
            for (String resource : kustomization.resources()) {
                if (files.contains(resource)) {
                    scopesOfFile
                            .computeIfAbsent(resource, f -> new ArrayList<>())
                            .add(scope);
                } else {
                    leavesInput |= !byFolder.containsKey(resource);
                }
            }
            if (kustomization.changesObjects() || leavesInput) {
                changed.add(kustomization.folder());
            }
        }
        withBases(changed, byFolder).forEach(this::addChanged);
    }

    /** What an overlay changes, it changes in its bases' objects. */
    private static Set<String> withBases(Set<String> changed, Map<String, Kustomization> byFolder) {
        Set<String> all = new LinkedHashSet<>(changed);
        Deque<String> open = new ArrayDeque<>(changed);
        while (!open.isEmpty()) {
            Kustomization kustomization = byFolder.get(open.removeFirst());
            if (kustomization != null) {
                kustomization.resources().stream()
                        .filter(resource -> byFolder.containsKey(resource) && all.add(resource))
                        .forEach(open::addLast);
            }
        }
        return all;
    }

    private void addChanged(String folder) {
        kustomization(folder).addUnknown();
        folder(folder).addUnknown();
        unknownAnywhere = true;
    }

    /** The scopes that a file is in: its folder, and the kustomizations that name it. */
    private List<Scope> scopes(SourceFile file) {
        List<Scope> scopes = new ArrayList<>(scopesOfFile.getOrDefault(file.path(), List.of()));
        scopes.add(folder(Nearness.folder(file)));
        return scopes;
    }

    private Scope folder(String path) {
        return folders.computeIfAbsent(path, folder -> new Scope("folder " + folder));
    }

    private Scope kustomization(String path) {
        return kustomizations.computeIfAbsent(path, folder -> new Scope("kustomization " + folder));
    }

    /** Whether two objects are surely applied together. */
    public boolean together(Manifest a, Manifest b) {
        return a.file() == b.file() || !Collections.disjoint(idsOf(a), idsOf(b));
    }

    /** Ids of the scopes that an object is in: its folder's and its kustomizations', or one for all. */
    public List<String> idsOf(Manifest manifest) {
        return ids(manifest, "folder " + Nearness.folder(manifest.file()));
    }

    /**
     * Ids of the scopes in which one object surely overwrites another of its name. Those of a folder are left out: on
     * real trees files of one folder with objects of one name are alternatives, of which one is applied.
     */
    public List<String> narrowIdsOf(Manifest manifest) {
        return ids(manifest, "file " + manifest.file().path());
    }

    private List<String> ids(Manifest manifest, String place) {
        if (world.complete()) {
            return List.of("all");
        }
        List<String> ids = new ArrayList<>();
        ids.add(place);
        scopesOfFile.getOrDefault(manifest.file().path(), List.of()).forEach(scope -> ids.add(scope.id()));
        return ids;
    }

    /** Whether what is applied together with a file may hold pods, or change labels, that the input does not show. */
    public boolean hasUnknown(SourceFile file) {
        return world.complete() ? unknownAnywhere : readScopes(file).stream().anyMatch(Scope::hasUnknown);
    }

    /**
     * Whether pods of a namespace that are not in a file's scope are not there at all, as far as anybody can say: the
     * user says so, or nothing is unknown there and other pods are labelled in the same manner, by the same keys.
     */
    public boolean isComplete(SourceFile file, String namespace, Set<String> keys) {
        if (hasUnknown(file)) {
            return false;
        }
        return world.complete() || readScopes(file).stream().anyMatch(scope -> scope.labelsBy(namespace, keys));
    }

    private List<Scope> readScopes(SourceFile file) {
        List<Scope> scopes = new ArrayList<>(scopesOfFile.getOrDefault(file.path(), List.of()));
        Scope folder = folders.get(Nearness.folder(file));
        if (folder != null) {
            scopes.add(folder);
        }
        return scopes;
    }
}
