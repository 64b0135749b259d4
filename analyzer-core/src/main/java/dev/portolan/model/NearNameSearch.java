package dev.portolan.model;

import dev.portolan.manifest.LinkType;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.ObjectKind;
import dev.portolan.manifest.Reference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Looks for the object that a reference was meant for. Asks for the more likeness the further away it stands. */
final class NearNameSearch {

    /** With more objects than this in one place, none of them stands out; and the search stays linear. */
    private static final int CROWD = 200;

    /** Types whose targets often live elsewhere: only spelling tells of a slip. */
    private static final Set<LinkType> FROM_ELSEWHERE = EnumSet.of(
            LinkType.CALLS, LinkType.CLASSED, LinkType.PULLS_WITH, LinkType.GRANTS, LinkType.ATTACHES, LinkType.BINDS);

    private record Place(ObjectKind kind, String namespace, String folder) {}

    private record Words(ObjectKind kind, String namespace, String start, List<String> numbers) {}

    private record Candidate(Manifest manifest, String name, Likeness likeness, Nearness nearness) {
        static final Comparator<Candidate> NEAREST =
                Comparator.comparing(Candidate::likeness).thenComparing(Candidate::nearness);
    }

    private final Map<Place, List<Manifest>> byFolder = new HashMap<>();
    private final Map<Place, List<Manifest>> byParent = new HashMap<>();
    private final Map<Words, List<Manifest>> bySpelling = new HashMap<>();
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
                add(manifest, name, kind, kind.isClusterWide() ? "" : namespaces.apply(manifest));
            }
        }
    }

    private void add(Manifest manifest, String name, ObjectKind kind, String namespace) {
        String folder = Nearness.folder(manifest.file());
        put(byFolder, new Place(kind, namespace, folder), manifest);
        if (!folder.isEmpty()) {
            put(byParent, new Place(kind, namespace, Nearness.parent(folder)), manifest);
        }
        put(bySpelling, words(kind, namespace, name), manifest);
    }

    /** Beyond the crowd one more is kept, which tells that it is one. */
    private static <K> void put(Map<K, List<Manifest>> index, K key, Manifest manifest) {
        List<Manifest> found = index.computeIfAbsent(key, k -> new ArrayList<>(1));
        if (found.size() <= CROWD) {
            found.add(manifest);
        }
    }

    private static Words words(ObjectKind kind, String namespace, String name) {
        List<String> words = Likeness.words(name);
        String start = words.isEmpty() ? "" : words.get(0).substring(0, 1);
        return new Words(kind, namespace, start, Likeness.numbers(words));
    }

    /** Null where nothing says that some object was meant. */
    @Nullable
    NearName find(Reference reference, ObjectKind kind, String namespace) {
        Set<Manifest> candidates = candidates(reference, kind, namespace);
        List<Candidate> near = candidates.stream()
                .map(manifest -> compare(reference, manifest))
                .filter(candidate -> suffices(reference, candidate, candidates))
                .toList();
        Candidate best = near.stream().min(Candidate.NEAREST).orElse(null);
        if (best == null) {
            return null;
        }
        boolean single = near.stream()
                .filter(candidate -> Candidate.NEAREST.compare(candidate, best) == 0)
                .allMatch(candidate -> candidate.name().equals(best.name()));
        return new NearName(best.manifest(), best.name(), best.nearness(), single);
    }

    private Set<Manifest> candidates(Reference reference, ObjectKind kind, String namespace) {
        String folder = Nearness.folder(reference.manifest().file());
        Set<Manifest> candidates = new LinkedHashSet<>();
        addUncrowded(candidates, byFolder.get(new Place(kind, namespace, folder)));
        if (!folder.isEmpty()) {
            addUncrowded(candidates, byParent.get(new Place(kind, namespace, Nearness.parent(folder))));
        }
        addUncrowded(candidates, bySpelling.get(words(kind, namespace, reference.name())));
        return candidates;
    }

    private static void addUncrowded(Set<Manifest> candidates, @Nullable List<Manifest> found) {
        if (found != null && found.size() <= CROWD) {
            candidates.addAll(found);
        }
    }

    private static Candidate compare(Reference reference, Manifest manifest) {
        String name = String.valueOf(manifest.name());
        return new Candidate(
                manifest,
                name,
                Likeness.of(reference.name(), name),
                Nearness.between(reference.manifest().file(), manifest.file()));
    }

    private boolean suffices(Reference reference, Candidate candidate, Set<Manifest> candidates) {
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
    private boolean isAlone(Reference reference, Candidate candidate, Set<Manifest> candidates) {
        return candidates.stream()
                .filter(other -> other != candidate.manifest() && !named.contains(other))
                .noneMatch(other -> Nearness.between(reference.manifest().file(), other.file())
                                .compareTo(candidate.nearness())
                        <= 0);
    }
}
