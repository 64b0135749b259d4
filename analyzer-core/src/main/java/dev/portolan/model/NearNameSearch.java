package dev.portolan.model;

import dev.portolan.manifest.LinkType;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.ObjectKind;
import dev.portolan.manifest.Reference;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Looks for the object that a reference was meant for. Asks for the more likeness the further away it stands. */
final class NearNameSearch {

    /** Types whose targets often live elsewhere: only spelling tells of a slip. */
    private static final Set<LinkType> FROM_ELSEWHERE = EnumSet.of(
            LinkType.CALLS, LinkType.CLASSED, LinkType.PULLS_WITH, LinkType.GRANTS, LinkType.ATTACHES, LinkType.BINDS);

    private record Group(ObjectKind kind, String namespace) {}

    private record Words(Group group, String start, List<String> numbers) {}

    private record NamedObject(Manifest manifest, String name, Likeness likeness, Nearness nearness) {
        static final Comparator<NamedObject> NEAREST =
                Comparator.comparing(NamedObject::likeness).thenComparing(NamedObject::nearness);
    }

    private final Neighbours<Group, Manifest> neighbours = new Neighbours<>();
    private final Crowds<Words, Manifest> bySpelling = new Crowds<>();
    private final Set<Manifest> named;
    private final Scopes scopes;

    /** @param named objects that some reference of the input leads to: they are spoken for */
    NearNameSearch(
            List<Manifest> manifests, Function<Manifest, String> namespaces, Set<Manifest> named, Scopes scopes) {
        this.named = named;
        this.scopes = scopes;
        for (Manifest manifest : manifests) {
            String name = manifest.name();
            if (name != null) {
                ObjectKind kind = ObjectKind.of(manifest);
                Group group = new Group(kind, kind.isClusterWide() ? "" : namespaces.apply(manifest));
                neighbours.add(group, manifest.file(), manifest);
                bySpelling.put(words(group, name), manifest);
            }
        }
    }

    private static Words words(Group group, String name) {
        List<String> words = Likeness.words(name);
        String start = words.isEmpty() ? "" : words.get(0).substring(0, 1);
        return new Words(group, start, Likeness.numbers(words));
    }

    /** Null where nothing says that some object was meant. */
    @Nullable
    NearName find(Reference reference, ObjectKind kind, String namespace) {
        Set<Manifest> candidates = candidates(reference, new Group(kind, namespace));
        List<NamedObject> near = candidates.stream()
                .map(manifest -> compare(reference, manifest))
                .filter(candidate -> suffices(reference, candidate, candidates))
                .toList();
        NamedObject best = near.stream().min(NamedObject.NEAREST).orElse(null);
        if (best == null) {
            return null;
        }
        boolean single = near.stream()
                .filter(candidate -> NamedObject.NEAREST.compare(candidate, best) == 0)
                .allMatch(candidate -> candidate.name().equals(best.name()));
        return new NearName(best.manifest(), best.name(), best.nearness(), single);
    }

    private Set<Manifest> candidates(Reference reference, Group group) {
        Set<Manifest> candidates =
                new LinkedHashSet<>(neighbours.of(group, reference.manifest().file()));
        candidates.addAll(bySpelling.find(words(group, reference.name())));
        return candidates;
    }

    private static NamedObject compare(Reference reference, Manifest manifest) {
        String name = String.valueOf(manifest.name());
        return new NamedObject(
                manifest,
                name,
                Likeness.of(reference.name(), name),
                Nearness.between(reference.manifest().file(), manifest.file()));
    }

    private boolean suffices(Reference reference, NamedObject candidate, Set<Manifest> candidates) {
        boolean unknown = scopes.hasUnknown(reference.manifest().file());
        boolean spokenFor = named.contains(candidate.manifest());
        Nearness nearness = candidate.nearness();
        if (candidate.likeness().compareTo(Likeness.SLIP) <= 0) {
            return switch (nearness) {
                case SAME_FILE -> true;
                case SAME_FOLDER -> !unknown || !spokenFor;
                case SIBLING_FOLDERS -> !spokenFor;
                case ELSEWHERE -> !unknown && !spokenFor && candidate.likeness() == Likeness.SAME_LETTERS;
            };
        }
        if (unknown || spokenFor || FROM_ELSEWHERE.contains(reference.type())) {
            return false;
        }
        Nearness furthest = candidate.likeness() == Likeness.KIN ? Nearness.SAME_FOLDER : Nearness.SAME_FILE;
        return nearness.compareTo(furthest) <= 0 && isAlone(reference, candidate, candidates);
    }

    /** Whether nothing else of its kind stands as near and waits for a reference. */
    private boolean isAlone(Reference reference, NamedObject candidate, Set<Manifest> candidates) {
        return candidates.stream()
                .filter(other -> other != candidate.manifest() && !named.contains(other))
                .noneMatch(other -> Nearness.between(reference.manifest().file(), other.file())
                                .compareTo(candidate.nearness())
                        <= 0);
    }
}
