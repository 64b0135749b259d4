package dev.portolan.model;

import dev.portolan.manifest.Answer;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.PodLabels;
import dev.portolan.manifest.PodSelector;
import dev.portolan.manifest.Workload;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Looks for the pods that a selector without any was meant for. Asks for the more evidence the further away they are. */
final class NearMissSearch {

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

    /** A label by what a slip leaves as it is: the first letter and the numbers of its value. */
    private record LabelStart(String key, String start, List<String> numbers) {

        static LabelStart of(String key, String value) {
            List<String> words = Likeness.words(value);
            String start = words.isEmpty() ? "" : words.get(0).substring(0, 1);
            return new LabelStart(key, start, Likeness.numbers(words));
        }
    }

    /** The labels that the pods of one workload have. */
    private record LabelStarts(List<LabelStart> starts) {

        static LabelStarts of(Workload workload) {
            List<LabelStart> starts = new ArrayList<>();
            workload.labels().written().forEach((key, value) -> starts.add(LabelStart.of(key, value)));
            return new LabelStarts(starts);
        }
    }

    private record Words(String namespace, LabelStart label) {}

    private final Function<Workload, String> namespaces;
    private final Neighbours<String, Workload> neighbours = new Neighbours<>();
    private final Crowds<Words, Workload> bySpelling = new Crowds<>();
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
        neighbours.add(namespace, workload.manifest().file(), workload);
        workload.manifest()
                .once(LabelStarts.class, manifest -> LabelStarts.of(workload))
                .starts()
                .forEach(label -> bySpelling.put(new Words(namespace, label), workload));
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
        Set<Workload> candidates =
                new LinkedHashSet<>(neighbours.of(namespace, selector.manifest().file()));
        selector.pairs()
                .forEach((key, value) ->
                        candidates.addAll(bySpelling.find(new Words(namespace, LabelStart.of(key, value)))));
        return candidates;
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
