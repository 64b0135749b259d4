package dev.portolan.model;

import dev.portolan.manifest.BuiltInObjects;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.LinkType;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.ObjectKind;
import dev.portolan.manifest.Reference;
import dev.portolan.manifest.References;
import dev.portolan.source.SourceFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says where references by name lead. One that any object of the input satisfies is satisfied; that nothing does is
 * said only with evidence: an object that was probably meant, or the whole world in sight.
 */
final class Resolver {

    /** What kustomize puts behind the names of what it generates. */
    private static final Pattern HASH = Pattern.compile("-[0-9a-z]{10}$");

    private static final List<ObjectKind> WORKLOADS = Stream.of("Deployment", "StatefulSet", "DaemonSet", "ReplicaSet")
            .map(kind -> new ObjectKind("apps", kind))
            .toList();

    /** Of a kind in a scope there are objects that the scope's own references of one type lead to. */
    private record Shown(String scope, LinkType type, ObjectKind kind, String namespace) {}

    private final World world;
    private final Unread unread;
    private final List<Manifest> manifests;
    private final Builds builds;
    private final Scopes scopes;
    private final Function<Manifest, String> namespaces;
    private final Function<Manifest, List<Manifest>> services;
    private final Lazy<NameIndex> names;
    private final Lazy<MadeNames> made;
    private final Lazy<List<Reference>> references;
    private final Lazy<NearNameSearch> search;
    private final Lazy<Set<Shown>> shown;
    private final Map<Reference, Resolution> unsatisfied = new ConcurrentHashMap<>();

    /** @param services which Services select the pods of a workload */
    Resolver(
            World world,
            Unread unread,
            List<Manifest> manifests,
            Builds builds,
            Scopes scopes,
            Function<Manifest, String> namespaces,
            Function<Manifest, List<Manifest>> services) {
        this.services = services;
        this.world = world;
        this.unread = unread;
        this.manifests = manifests;
        this.builds = builds;
        this.scopes = scopes;
        this.namespaces = namespaces;
        this.names = new Lazy<>(() -> new NameIndex(manifests, builds, namespaces));
        this.made = new Lazy<>(() -> new MadeNames(manifests, namespaces));
        this.references = new Lazy<>(this::findReferences);
        this.search = new Lazy<>(this::newSearch);
        this.shown = new Lazy<>(this::findShown);
    }

    List<Reference> references() {
        return references.get();
    }

    private List<Reference> findReferences() {
        List<Reference> all = new ArrayList<>();
        manifests.forEach(manifest -> all.addAll(References.of(manifest)));
        return List.copyOf(all);
    }

    List<Manifest> named(ObjectKind kind, String namespace, String name) {
        return names.get().find(kind, namespace, name);
    }

    /** Whether something of the input makes, or adds to, an object of that kind and name. */
    boolean isMade(Manifest manifest) {
        return made.get().contains(ObjectKind.of(manifest), namespaces.apply(manifest), manifest.name());
    }

    boolean isMade(Reference reference) {
        return unread.mayHold(kind(reference).kind(), reference.name(), reference.manifest())
                || made.get().contains(kind(reference), namespace(reference), reference.name());
    }

    Resolution resolve(Reference reference) {
        List<Manifest> targets = targets(reference);
        if (!targets.isEmpty() || BuiltInObjects.exists(kind(reference), namespace(reference), reference.name())) {
            return Resolution.yes(targets);
        }
        return unsatisfied.computeIfAbsent(reference, this::explain);
    }

    /** The objects of its name where the reference looks for it, as written and in each of its builds. */
    private List<Manifest> targets(Reference reference) {
        ObjectKind kind = kind(reference);
        String written = namespace(reference);
        List<Manifest> found = named(kind, written, reference.name());
        SourceFile file = reference.manifest().file();
        for (Placement placement : builds.placements(file)) {
            String namespace = placement.namespace(written);
            if (!namespace.equals(written) && !kind.isClusterWide()) {
                found = joined(found, named(kind, namespace, reference.name()));
            }
        }
        return hasHashed(found)
                ? found.stream()
                        .filter(target -> !builds.isHashed(target) || builds.together(file, target.file()))
                        .toList()
                : found;
    }

    private boolean hasHashed(List<Manifest> found) {
        for (Manifest target : found) {
            if (builds.isHashed(target)) {
                return true;
            }
        }
        return false;
    }

    private static List<Manifest> joined(List<Manifest> some, List<Manifest> others) {
        if (others.isEmpty()) {
            return some;
        }
        Set<Manifest> all = new LinkedHashSet<>(some);
        all.addAll(others);
        return List.copyOf(all);
    }

    private static ObjectKind kind(Reference reference) {
        return ObjectKind.atHome(reference.group(), reference.kind());
    }

    /** Where the named object is looked for; empty for a kind without namespaces. */
    String namespace(Reference reference) {
        String written = reference.namespace();
        if (written == null) {
            return "";
        }
        return written.isEmpty() ? world.namespace() : written;
    }

    private Resolution explain(Reference reference) {
        ObjectKind kind = kind(reference);
        String namespace = namespace(reference);
        if (isMade(reference) || isCertificateToCome(reference) || isHashed(kind, namespace, reference.name())) {
            return Resolution.UNKNOWN;
        }
        NearName near = search.get().find(reference, kind, namespace);
        if (near == null) {
            near = behindWorkload(reference, kind, namespace);
        }
        List<Manifest> elsewhere = elsewhere(reference, kind, namespace);
        if (near != null || !elsewhere.isEmpty() || isComplete(reference, kind, namespace)) {
            return Resolution.no(near, elsewhere);
        }
        return Resolution.UNKNOWN;
    }

    /** The only Service of a workload whose own name is written where the Service's belongs. */
    private @Nullable NearName behindWorkload(Reference reference, ObjectKind kind, String namespace) {
        if (!kind.equals(ObjectKind.SERVICE)) {
            return null;
        }
        List<Manifest> behind = WORKLOADS.stream()
                .flatMap(workload -> named(workload, namespace, reference.name()).stream())
                .filter(workload -> scopes.together(reference.manifest(), workload))
                .flatMap(workload -> services.apply(workload).stream())
                .distinct()
                .toList();
        if (behind.size() != 1) {
            return null;
        }
        Manifest service = behind.get(0);
        String name = service.name();
        return name == null
                ? null
                : new NearName(
                        service, name, Nearness.between(reference.manifest().file(), service.file()), true);
    }

    /** Whether it is the name of something that a build generates, with or without the hash behind it. */
    private boolean isHashed(ObjectKind kind, String namespace, String name) {
        Matcher matcher = HASH.matcher(name);
        return Stream.of(name, matcher.find() ? name.substring(0, matcher.start()) : name)
                .flatMap(plain -> Stream.concat(
                        named(kind, namespace, plain).stream(), names.get().elsewhere(kind, namespace, plain).stream()))
                .anyMatch(builds::isHashed);
    }

    /** cert-manager makes the Secrets of what carries its annotations. */
    private static boolean isCertificateToCome(Reference reference) {
        return reference.type() == LinkType.CERTIFIES
                && reference.manifest().metadata().get("annotations").members().stream()
                        .map(Field::name)
                        .anyMatch(name -> name.startsWith("cert-manager.io/")
                                || name.startsWith("certmanager.k8s.io/")
                                || name.equals("kubernetes.io/tls-acme"));
    }

    private List<Manifest> elsewhere(Reference reference, ObjectKind kind, String namespace) {
        if (kind.isClusterWide() || scopes.hasUnknown(reference.manifest().file())) {
            return List.of();
        }
        return names.get().elsewhere(kind, namespace, reference.name()).stream()
                .filter(manifest -> scopes.together(reference.manifest(), manifest))
                .toList();
    }

    /** Whether the input shows all objects of that kind: the user says so, or others of the scope are named and there. */
    private boolean isComplete(Reference reference, ObjectKind kind, String namespace) {
        Manifest manifest = reference.manifest();
        if (scopes.hasUnknown(manifest.file()) || BuiltInObjects.isSystem(namespace)) {
            return false;
        }
        return world.complete()
                || scopes.idsOf(manifest).stream()
                        .anyMatch(scope -> shown.get().contains(new Shown(scope, reference.type(), kind, namespace)));
    }

    private Set<Shown> findShown() {
        Set<Shown> found = new HashSet<>();
        for (Reference reference : references()) {
            List<String> ids = scopes.idsOf(reference.manifest());
            for (Manifest target : targets(reference)) {
                for (String id : scopes.idsOf(target)) {
                    if (ids.contains(id)) {
                        found.add(new Shown(id, reference.type(), kind(reference), namespace(reference)));
                    }
                }
            }
        }
        return found;
    }

    private NearNameSearch newSearch() {
        Set<Manifest> named = new HashSet<>();
        references().forEach(reference -> named.addAll(targets(reference)));
        return new NearNameSearch(manifests, namespaces, named, scopes);
    }
}
