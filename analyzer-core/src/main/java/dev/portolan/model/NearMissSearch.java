package dev.portolan.model;

import dev.portolan.manifest.Answer;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.PodLabels;
import dev.portolan.manifest.PodSelector;
import dev.portolan.manifest.Workload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Looks for the pods that a selector without any was meant for. Asks for the more evidence the further away they are. */
final class NearMissSearch {

    /** With more workloads than this in one place, none of them stands out; and the search stays linear. */
    private static final int CROWD = 200;

    /** Keys by which people name the application itself. */
    private static final Set<String> NAMING_KEYS = Set.of(
            "app",
            "app.kubernetes.io/name",
            "app.kubernetes.io/instance",
            "component",
            "app.kubernetes.io/component",
            "k8s-app",
            "name",
            "run",
            "service");

    private record Place(String namespace, String folder) {}

    /** A label by what a slip leaves as it is: the first letter and the numbers of its value. */
    private record Spelling(String key, String start, List<String> numbers) {

        static Spelling of(String key, String value) {
            List<String> words = Likeness.words(value);
            String start = words.isEmpty() ? "" : words.get(0).substring(0, 1);
            return new Spelling(key, start, Likeness.numbers(words));
        }
    }

    /** The labels that the pods of one workload have. */
    private record Spellings(List<Spelling> spellings) {

        static Spellings of(Workload workload) {
            List<Spelling> spellings = new ArrayList<>();
            workload.labels().written().forEach((key, value) -> spellings.add(Spelling.of(key, value)));
            return new Spellings(spellings);
        }
    }

    private record Words(String namespace, Spelling spelling) {}

    private final Function<Workload, String> namespaces;
    private final Map<Place, List<Workload>> byFolder = new HashMap<>();
    private final Map<Place, List<Workload>> byParent = new HashMap<>();
    private final Map<Words, List<Workload>> bySpelling = new HashMap<>();
    private final Evidence evidence;

    NearMissSearch(List<Workload> workloads, Function<Workload, String> namespaces, Evidence evidence) {
        this.namespaces = namespaces;
        this.evidence = evidence;
        for (Workload workload : workloads) {
            add(workload);
        }
    }

    private void add(Workload workload) {
        String namespace = namespaces.apply(workload);
        String folder = Nearness.folder(workload.manifest().file());
        put(byFolder, new Place(namespace, folder), workload);
        if (!folder.isEmpty()) {
            put(byParent, new Place(namespace, Nearness.parent(folder)), workload);
        }
        workload.manifest()
                .once(Spellings.class, manifest -> Spellings.of(workload))
                .spellings()
                .forEach(spelling -> put(bySpelling, new Words(namespace, spelling), workload));
    }

    /** Beyond the crowd one more is kept, which tells that it is one. */
    private static <K> void put(Map<K, List<Workload>> index, K key, Workload workload) {
        List<Workload> found = index.computeIfAbsent(key, k -> new ArrayList<>());
        if (found.size() <= CROWD) {
            found.add(workload);
        }
    }

    /** Null where nothing says that some pods were meant. */
    @Nullable
    NearMiss find(PodSelector selector, String namespace) {
        Set<Workload> candidates = candidates(selector, namespace);
        List<Candidate> near = new ArrayList<>();
        for (Workload workload : candidates) {
            Candidate candidate = compare(selector, workload);
            if (candidate != null && evidence.suffices(candidate, candidates)) {
                near.add(candidate);
            }
        }
        Candidate best = near.stream().min(Candidate.NEAREST).orElse(null);
        if (best == null) {
            return null;
        }
        boolean single = near.stream()
                .filter(candidate -> Candidate.NEAREST.compare(candidate, best) == 0)
                .allMatch(candidate -> candidate.suggestion().equals(best.suggestion()));
        boolean onlyPair = best.agreeing() == selector.pairs().size() - 1;
        return new NearMiss(best.workload(), best.pair(), best.label(), best.onWorkload(), single && onlyPair);
    }

    private Set<Workload> candidates(PodSelector selector, String namespace) {
        String folder = Nearness.folder(selector.manifest().file());
        Set<Workload> candidates = new LinkedHashSet<>();
        addUncrowded(candidates, byFolder.get(new Place(namespace, folder)));
        if (!folder.isEmpty()) {
            addUncrowded(candidates, byParent.get(new Place(namespace, Nearness.parent(folder))));
        }
        selector.pairs()
                .forEach((key, value) ->
                        addUncrowded(candidates, bySpelling.get(new Words(namespace, Spelling.of(key, value)))));
        return candidates;
    }

    private static void addUncrowded(Set<Workload> candidates, @Nullable List<Workload> found) {
        if (found != null && found.size() <= CROWD) {
            candidates.addAll(found);
        }
    }

    /**
     * What differs between a selector and the labels of some pods; null where that is more than one pair, unless the
     * selector has the labels of the workload itself.
     */
    private static @Nullable Candidate compare(PodSelector selector, Workload workload) {
        PodLabels labels = workload.labels();
        Map.Entry<String, String> differing = null;
        for (Map.Entry<String, String> pair : selector.pairs().entrySet()) {
            if (labels.has(pair.getKey(), pair.getValue()) == Answer.NO) {
                if (differing != null) {
                    return ofWorkloadItself(selector, workload, differing.getKey());
                }
                differing = pair;
            }
        }
        if (differing == null || PodLabels.isControllerMade(differing.getKey())) {
            return null;
        }
        Field pair = selector.field().get(differing.getKey());
        int agreeing = selector.pairs().size() - 1;
        Field same = labels.field(pair.name());
        if (same != null) {
            return new Candidate(selector, workload, pair, same, Likeness.of(pair.text(), same.text()), agreeing);
        }
        return otherKey(selector, workload, pair, agreeing);
    }

    private static @Nullable Candidate ofWorkloadItself(PodSelector selector, Workload workload, String key) {
        Map<String, String> own = workload.manifest().labels();
        if (workload.kind().equals("Pod")
                || !own.entrySet().containsAll(selector.pairs().entrySet())) {
            return null;
        }
        Field label = workload.labels().field(key);
        return new Candidate(selector, workload, selector.field().get(key), label, Likeness.FOREIGN, 0);
    }

    /** The pods have not the key: a slip in it, or another of the keys that name applications. */
    private static @Nullable Candidate otherKey(PodSelector selector, Workload workload, Field pair, int agreeing) {
        PodLabels labels = workload.labels();
        Candidate best = null;
        for (Map.Entry<String, String> label : labels.written().entrySet()) {
            if (!label.getValue().equals(pair.text()) || selector.pairs().containsKey(label.getKey())) {
                continue;
            }
            Likeness likeness = Likeness.of(pair.name(), label.getKey());
            if (likeness.compareTo(Likeness.SLIP) > 0
                    && NAMING_KEYS.contains(pair.name())
                    && NAMING_KEYS.contains(label.getKey())) {
                likeness = Likeness.SLIP;
            }
            Field field = Objects.requireNonNull(labels.field(label.getKey()));
            Candidate candidate = new Candidate(selector, workload, pair, field, likeness, agreeing);
            if (best == null || Candidate.NEAREST.compare(candidate, best) < 0) {
                best = candidate;
            }
        }
        if (best != null && best.likeness().compareTo(Likeness.SLIP) <= 0) {
            return best;
        }
        return agreeing == 0 ? null : new Candidate(selector, workload, pair, null, Likeness.FOREIGN, agreeing);
    }
}
