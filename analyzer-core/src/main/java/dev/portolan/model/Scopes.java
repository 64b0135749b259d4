package dev.portolan.model;

import dev.portolan.manifest.DocumentKind;
import dev.portolan.manifest.InputDocument;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.Workload;
import dev.portolan.source.SourceFile;
import dev.portolan.yaml.YamlMapping;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What of the input is surely applied together. A run may hold several systems, environments and overlays side by
 * side; only inside one scope do two objects collide, and only of one scope can it be said what is not there. Scopes
 * are files, folders, kustomizations with the files that they name, builds with all that they reach, and what the user
 * says.
 */
public final class Scopes {

    private static final String FILE = "file ";
    private static final String FOLDER = "folder ";
    private static final String KUSTOMIZATION = "kustomization ";
    private static final String BUILD = "build ";
    private static final String SAID = "scope ";

    private final World world;
    private final Builds builds;
    private final Map<String, Scope> scopes = new HashMap<>();
    private final Map<String, List<String>> kustomizationsOfFile = new HashMap<>();
    private final Set<String> patched = new HashSet<>();
    private final Set<String> unreadKustomizations = new HashSet<>();
    private final Map<SourceFile, List<String>> idsOfFile = new ConcurrentHashMap<>();
    private boolean unknownAnywhere;

    Scopes(World world, Builds builds, List<Manifest> manifests, Function<Manifest, String> namespaces) {
        this.world = world;
        this.builds = builds;
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
        if (workload == null) {
            return;
        }
        Set<String> keys = workload.labels().written().keySet();
        ids(manifest.file(), FOLDER + Nearness.folder(manifest.file()))
                .forEach(id -> scope(id).addPods(namespace, keys));
        for (Placement placement : builds.placements(manifest.file())) {
            String moved = placement.changes().namespace();
            Scope build = scope(BUILD + placement.build());
            build.addPods(moved == null ? namespace : moved, keys);
            build.addPods(
                    moved == null ? namespace : moved,
                    placement.changes().podLabels().keySet());
        }
    }

    private void addUnknown(SourceFile file) {
        unknownAnywhere = true;
        allIds(file).forEach(id -> scope(id).addUnknown());
    }

    private void readKustomizations() {
        Set<String> files = new HashSet<>();
        world.documents().forEach(document -> files.add(document.yaml().file().path()));
        Map<String, Kustomization> byFolder = builds.kustomizations();
        Set<String> changed = new HashSet<>();
        for (Kustomization kustomization : byFolder.values()) {
            String id = KUSTOMIZATION + kustomization.folder();
            boolean leavesInput = false;
            for (String resource : parts(kustomization)) {
                if (files.contains(resource)) {
                    kustomizationsOfFile
                            .computeIfAbsent(resource, f -> new ArrayList<>())
                            .add(id);
                } else {
                    leavesInput |= !byFolder.containsKey(resource);
                }
            }
            if (kustomization.hidden() || leavesInput || builds.isCutShort(kustomization.folder())) {
                changed.add(kustomization.folder());
            }
        }
        Set<String> unread = takeAllBelowUnread(files);
        addTakers(changed, byFolder);
        withBases(changed, byFolder).forEach(this::addChanged);
        withBases(unread, byFolder).forEach(folder -> unreadKustomizations.add(KUSTOMIZATION + folder));
    }

    /**
     * Of a kustomization that could not be read the names of files may be gone: any below it may be its own.
     *
     * @return the folders of such kustomizations
     */
    private Set<String> takeAllBelowUnread(Set<String> files) {
        Set<String> unread = new LinkedHashSet<>();
        for (InputDocument document : world.documents()) {
            if (document.kind() == DocumentKind.KUSTOMIZATION
                    && !(document.yaml().root() instanceof YamlMapping)) {
                String folder = Nearness.folder(document.yaml().file());
                unread.add(folder);
                files.stream()
                        .filter(file -> isBelow(file, folder))
                        .forEach(file -> kustomizationsOfFile
                                .computeIfAbsent(file, f -> new ArrayList<>())
                                .add(KUSTOMIZATION + folder));
            }
        }
        return unread;
    }

    private static List<String> parts(Kustomization kustomization) {
        return Stream.concat(kustomization.resources().stream(), kustomization.components().stream())
                .toList();
    }

    /** What a component changes, it changes in all that those hold who take it. */
    private static void addTakers(Set<String> changed, Map<String, Kustomization> byFolder) {
        boolean more = !changed.isEmpty();
        while (more) {
            more = false;
            for (Kustomization kustomization : byFolder.values()) {
                if (!Collections.disjoint(kustomization.components(), changed)) {
                    more |= changed.add(kustomization.folder());
                }
            }
        }
    }

    /** What an overlay changes, it changes in its bases' objects. */
    private static Set<String> withBases(Set<String> changed, Map<String, Kustomization> byFolder) {
        Set<String> all = new LinkedHashSet<>(changed);
        Deque<String> open = new ArrayDeque<>();
        for (String folder : changed) {
            open.add(folder);
        }
        while (!open.isEmpty()) {
            Kustomization kustomization = byFolder.get(open.removeFirst());
            if (kustomization != null) {
                parts(kustomization).stream()
                        .filter(resource -> byFolder.containsKey(resource) && all.add(resource))
                        .forEach(open::addLast);
            }
        }
        return all;
    }

    private void addChanged(String folder) {
        unknownAnywhere = true;
        patched.add(KUSTOMIZATION + folder);
        scope(KUSTOMIZATION + folder).addUnknown();
        scope(FOLDER + folder).addUnknown();
        builds.buildsOf(folder).forEach(build -> scope(BUILD + build).addUnknown());
    }

    private Scope scope(String id) {
        return scopes.computeIfAbsent(id, key -> new Scope());
    }

    /** Whether two objects are surely applied together. */
    public boolean together(Manifest a, Manifest b) {
        return together(a, b.file());
    }

    /** Whether an object and what is in a file are surely applied together. */
    boolean together(Manifest object, SourceFile file) {
        return object.file() == file || !Collections.disjoint(idsOf(object), idsOf(file));
    }

    /** Ids of the scopes that an object is in: its folder's, its kustomizations' and builds', or one for all. */
    public List<String> idsOf(Manifest manifest) {
        return idsOf(manifest.file());
    }

    List<String> idsOf(SourceFile file) {
        return world.complete() ? List.of("all") : idsOfFile.computeIfAbsent(file, this::allIds);
    }

    /**
     * Ids of the scopes in which one object surely overwrites another of its name. Those of a folder are left out: on
     * real trees files of one folder with objects of one name are alternatives, of which one is applied. What builds rename
     * or put into other namespaces collides only with what is changed alike.
     */
    public List<String> narrowIdsOf(Manifest manifest) {
        SourceFile file = manifest.file();
        List<String> ids = world.complete() ? List.of("all") : ids(file, FILE + file.path());
        List<Placement> placements = builds.placements(file);
        if (placements.isEmpty()) {
            return ids;
        }
        Set<String> moved = new LinkedHashSet<>();
        for (Placement placement : placements) {
            ids.forEach(id -> moved.add(id + placement.changes().movesTo()));
        }
        return List.copyOf(moved);
    }

    /** The place, the kustomizations that name the file, and what the user says. */
    private List<String> ids(SourceFile file, String place) {
        List<String> ids = new ArrayList<>();
        ids.add(place);
        ids.addAll(kustomizationsOfFile.getOrDefault(file.path(), List.of()));
        for (String folder : world.scopes()) {
            if (isBelow(file.path(), folder)) {
                ids.add(SAID + folder);
            }
        }
        return ids;
    }

    private static boolean isBelow(String path, String folder) {
        return folder.isEmpty() || path.startsWith(folder + "/");
    }

    private List<String> allIds(SourceFile file) {
        List<String> ids = ids(file, FOLDER + Nearness.folder(file));
        builds.placements(file).forEach(placement -> ids.add(BUILD + placement.build()));
        return ids;
    }

    /** Whether a kustomization that takes a file may change its objects in a manner that the input does not show. */
    public boolean mayBePatched(SourceFile file) {
        return !Collections.disjoint(kustomizationsOfFile.getOrDefault(file.path(), List.of()), patched);
    }

    /** Whether a kustomization that could not be read takes a file, or may. */
    public boolean isTakenUnread(SourceFile file) {
        return !Collections.disjoint(kustomizationsOfFile.getOrDefault(file.path(), List.of()), unreadKustomizations);
    }

    /** Whether what is applied together with a file may hold pods, or change labels, that the input does not show. */
    public boolean hasUnknown(SourceFile file) {
        return world.complete()
                ? unknownAnywhere
                : known(ids(file, FOLDER + Nearness.folder(file))).anyMatch(Scope::hasUnknown);
    }

    /**
     * Whether pods of a namespace that are not in a file's scope are not there at all, as far as anybody can say: the
     * user says so, or nothing is unknown there and other pods are labelled in the same manner, by the same keys.
     */
    public boolean isComplete(SourceFile file, String namespace, Set<String> keys) {
        if (hasUnknown(file)) {
            return false;
        }
        return world.complete()
                || known(allIds(file)).anyMatch(scope -> !scope.hasUnknown() && scope.labelsBy(namespace, keys));
    }

    private Stream<Scope> known(List<String> ids) {
        return ids.stream().map(scopes::get).filter(Objects::nonNull);
    }
}
