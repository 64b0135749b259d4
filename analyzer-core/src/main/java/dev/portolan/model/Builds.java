package dev.portolan.model;

import dev.portolan.manifest.DocumentKind;
import dev.portolan.manifest.InputDocument;
import dev.portolan.manifest.Manifest;
import dev.portolan.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the kustomizations of a run make of its objects. A build starts at each kustomization that no other one names; an
 * object may be part of several, and what it becomes there counts beside what is written.
 */
final class Builds {

    /** So many steps take all builds together at most: what names itself over and over, nobody wrote by hand. */
    private static final int MOST_STEPS = 100_000;

    private static final int DEEPEST = 500;

    private final Map<String, Kustomization> byFolder = new LinkedHashMap<>();
    private final Map<String, String> files = new HashMap<>();
    private final Map<String, List<Placement>> placements = new HashMap<>();
    private final List<Generator> generators = new ArrayList<>();
    private final Map<Manifest, Generator> generated = new HashMap<>();
    private final Set<String> cutShort = new HashSet<>();
    private int steps;

    Builds(List<InputDocument> documents) {
        PatchFiles patches = new PatchFiles(documents);
        for (InputDocument document : documents) {
            if (document.kind() == DocumentKind.KUSTOMIZATION) {
                Kustomization kustomization = Kustomization.of(document, patches);
                byFolder.put(kustomization.folder(), kustomization);
                files.put(kustomization.folder(), document.yaml().file().path());
            }
        }
        for (Kustomization kustomization : byFolder.values()) {
            generators.addAll(kustomization.generators());
            kustomization.generators().forEach(one -> generated.put(one.object(), one));
        }
        for (String root : roots()) {
            new Build(root).follow(root, BuildChanges.NONE);
        }
    }

    /** Those that no other one names; where they name each other in a circle, none of them is built. */
    private Set<String> roots() {
        Set<String> roots = new LinkedHashSet<>(byFolder.keySet());
        for (Kustomization kustomization : byFolder.values()) {
            roots.removeAll(kustomization.resources());
            roots.removeAll(kustomization.components());
        }
        return roots;
    }

    private record Step(String folder, BuildChanges outer) {}

    /** The way down from a root. */
    private final class Build {

        private final String root;
        private final Set<Step> taken = new HashSet<>();
        private final Set<String> open = new HashSet<>();

        Build(String root) {
            this.root = root;
        }

        /** @param outer what is done to everything below afterwards */
        void follow(String folder, BuildChanges outer) {
            Kustomization kustomization = byFolder.get(folder);
            if (kustomization == null || open.contains(folder) || !taken.add(new Step(folder, outer))) {
                return;
            }
            if (steps++ > MOST_STEPS || open.size() > DEEPEST) {
                cutShort.add(root);
                return;
            }
            open.add(folder);
            BuildChanges changes = outer.after(kustomization.changes());
            for (String component : kustomization.components()) {
                changes = withComponent(component, changes);
            }
            place(files.getOrDefault(folder, ""), changes);
            for (String resource : kustomization.resources()) {
                if (byFolder.containsKey(resource)) {
                    follow(resource, changes);
                } else {
                    place(resource, changes);
                }
            }
            open.remove(folder);
        }

        /** A component changes what the kustomization that takes it reaches, and may bring objects of its own. */
        private BuildChanges withComponent(String folder, BuildChanges outer) {
            Kustomization component = byFolder.get(folder);
            if (component == null) {
                return outer.after(BuildChanges.unclear());
            }
            follow(folder, outer);
            return outer.after(component.changes());
        }

        private void place(String file, BuildChanges changes) {
            List<Placement> known = placements.computeIfAbsent(file, f -> new ArrayList<>(1));
            Placement placement = new Placement(root, changes);
            if (!known.contains(placement)) {
                known.add(placement);
            }
        }
    }

    /** The folders of the outermost kustomizations that reach one of this folder. */
    List<String> buildsOf(String folder) {
        return placements.getOrDefault(files.getOrDefault(folder, ""), List.of()).stream()
                .map(Placement::build)
                .distinct()
                .toList();
    }

    /** By folder, in the order of the input. */
    Map<String, Kustomization> kustomizations() {
        return byFolder;
    }

    /** Whether a build is too large to be followed to its end. */
    boolean isCutShort(String root) {
        return cutShort.contains(root);
    }

    /** The builds that a file's objects are part of. */
    List<Placement> placements(SourceFile file) {
        return placements.getOrDefault(file.path(), List.of());
    }

    /** Whether builds that a file's objects are part of may change their fields. */
    boolean changeFields(SourceFile file) {
        return placements(file).stream()
                .anyMatch(placement -> !placement.changes().overlays().isEmpty());
    }

    List<Manifest> generated() {
        return generators.stream().map(Generator::object).toList();
    }

    /** Whether only objects of its own builds find a generated object under its name. */
    boolean isHashed(Manifest object) {
        Generator generator = generated.get(object);
        return generator != null && generator.hashed();
    }

    /** Whether an object has more keys than the input shows. */
    boolean isOpen(Manifest object) {
        Generator generator = generated.get(object);
        return generator != null && generator.open();
    }

    /** Whether two files are part of one build. */
    boolean together(SourceFile a, SourceFile b) {
        List<Placement> others = placements(b);
        return placements(a).stream()
                .anyMatch(one -> others.stream().anyMatch(other -> other.build().equals(one.build())));
    }
}
