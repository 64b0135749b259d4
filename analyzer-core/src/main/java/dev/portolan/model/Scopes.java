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
            } else if (Workload.of(manifest) != null) {
                scopes(manifest.file()).forEach(scope -> scope.addWorkload(namespaces.apply(manifest)));
            }
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
            Scope scope = kustomizations.computeIfAbsent(kustomization.folder(), f -> new Scope());
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
        kustomizations.computeIfAbsent(folder, f -> new Scope()).addUnknown();
        folders.computeIfAbsent(folder, f -> new Scope()).addUnknown();
        unknownAnywhere = true;
    }

    /** The scopes that a file is in: its folder, and the kustomizations that name it. */
    private List<Scope> scopes(SourceFile file) {
        List<Scope> scopes = new ArrayList<>(scopesOfFile.getOrDefault(file.path(), List.of()));
        scopes.add(folders.computeIfAbsent(Nearness.folder(file), f -> new Scope()));
        return scopes;
    }

    /** Whether two objects are surely applied together. */
    public boolean together(Manifest a, Manifest b) {
        return world.complete()
                || Nearness.between(a.file(), b.file()).compareTo(Nearness.SAME_FOLDER) <= 0
                || shareKustomization(a.file(), b.file());
    }

    private boolean shareKustomization(SourceFile a, SourceFile b) {
        List<Scope> ofA = scopesOfFile.getOrDefault(a.path(), List.of());
        return !Collections.disjoint(ofA, scopesOfFile.getOrDefault(b.path(), List.of()));
    }

    /** Whether what is applied together with a file may hold pods, or change labels, that the input does not show. */
    public boolean hasUnknown(SourceFile file) {
        return world.complete() ? unknownAnywhere : readScopes(file).stream().anyMatch(Scope::hasUnknown);
    }

    /** Whether pods of a namespace that are not in a file's scope are not there at all, as far as anybody can say. */
    public boolean isComplete(SourceFile file, String namespace) {
        if (hasUnknown(file)) {
            return false;
        }
        return world.complete() || readScopes(file).stream().anyMatch(scope -> scope.hasWorkload(namespace));
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
