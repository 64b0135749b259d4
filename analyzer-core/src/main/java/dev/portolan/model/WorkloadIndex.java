package dev.portolan.model;

import dev.portolan.manifest.Answer;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.LabelSelector;
import dev.portolan.manifest.PodLabels;
import dev.portolan.manifest.Workload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Finds workloads by the labels of their pods, without going through all of them. */
final class WorkloadIndex {

    /**
     * A workload in one of the places where it may live.
     *
     * @param added labels that a build adds to those of its pods
     */
    private record Placed(Workload workload, Map<String, String> added) {}

    private final Map<List<String>, List<Placed>> byPair = new HashMap<>();
    private final Map<List<String>, List<Placed>> byName = new HashMap<>();
    private final Map<String, List<Placed>> byNamespace = new HashMap<>();
    private final Map<List<String>, List<Workload>> firstInFolder = new ConcurrentHashMap<>();
    private final Map<List<Object>, Selection> known = new ConcurrentHashMap<>();

    WorkloadIndex(List<Workload> workloads, Builds builds, Function<Workload, String> namespaces) {
        for (Workload workload : workloads) {
            String written = namespaces.apply(workload);
            add(new Placed(workload, Map.of()), written);
            for (Placement placement : builds.placements(workload.manifest().file())) {
                String moved = placement.changes().namespace();
                Placed placed = new Placed(workload, placement.changes().podLabels());
                if (moved != null || !placed.added().isEmpty()) {
                    add(placed, moved == null ? written : moved);
                }
            }
        }
    }

    private void add(Placed placed, String namespace) {
        byNamespace.computeIfAbsent(namespace, n -> new ArrayList<>()).add(placed);
        byName.computeIfAbsent(List.of(namespace, "", placed.workload().name()), n -> new ArrayList<>())
                .add(placed);
        Map<String, String> labels = new HashMap<>(placed.workload().labels().written());
        labels.putAll(placed.added());
        labels.forEach((key, value) -> {
            byPair.computeIfAbsent(List.of(namespace, key, value), n -> new ArrayList<>())
                    .add(placed);
            byPair.computeIfAbsent(List.of("", key, value), n -> new ArrayList<>())
                    .add(placed);
        });
    }

    /** The workloads of one namespace whose pods have all these labels; equal questions share one answer. */
    Selection select(String namespace, Map<String, String> pairs) {
        return known.computeIfAbsent(
                List.of(namespace, pairs),
                query -> search(candidates(namespace, pairs), placed -> matches(placed, pairs)));
    }

    /** The workloads of one namespace whose pods a selector with or without expressions chooses. */
    Selection select(String namespace, LabelSelector selector) {
        Map<String, String> pairs = selector.matchLabels();
        if (selector.expressions().isEmpty() && !pairs.isEmpty()) {
            return select(namespace, pairs);
        }
        return search(
                pairs.isEmpty() ? ofNamespace(namespace) : candidates(namespace, pairs),
                placed -> matches(placed, selector));
    }

    private List<Placed> ofNamespace(String namespace) {
        return byNamespace.getOrDefault(namespace, List.of());
    }

    /** The workloads of any namespace whose templates have all these labels. */
    List<Workload> anywhere(Map<String, String> pairs) {
        return search(rarest("", pairs), placed -> matches(placed, pairs)).workloads();
    }

    /** For each folder with pods that have this label, of whatever namespace, the first workload. */
    List<Workload> inEachFolder(String key, String value) {
        return firstInFolder.computeIfAbsent(List.of("", key, value), pair -> {
            Set<String> folders = new HashSet<>();
            return byPair.getOrDefault(pair, List.of()).stream()
                    .map(Placed::workload)
                    .filter(workload ->
                            folders.add(Nearness.folder(workload.manifest().file())))
                    .toList();
        });
    }

    private static Selection search(Iterable<Placed> candidates, Function<Placed, Answer> match) {
        Set<Workload> sure = new LinkedHashSet<>();
        Set<Workload> possible = new LinkedHashSet<>();
        for (Placed placed : candidates) {
            switch (match.apply(placed)) {
                case YES -> sure.add(placed.workload());
                case UNKNOWN -> possible.add(placed.workload());
                case NO -> {}
            }
        }
        possible.removeAll(sure);
        return new Selection(List.copyOf(sure), List.copyOf(possible));
    }

    private static Answer matches(Placed placed, LabelSelector selector) {
        Answer all = matches(placed, selector.matchLabels());
        for (Field expression : selector.expressions()) {
            boolean added = placed.added().containsKey(expression.get("key").text());
            all = all.and(
                    added
                            ? LabelSelector.matches(expression, placed.added())
                            : placed.workload().labels().matches(expression));
        }
        return all;
    }

    private static Answer matches(Placed placed, Map<String, String> pairs) {
        PodLabels labels = placed.workload().labels();
        Answer all = Answer.YES;
        for (Map.Entry<String, String> pair : pairs.entrySet()) {
            String added = placed.added().get(pair.getKey());
            all = all.and(
                    added == null
                            ? labels.has(pair.getKey(), pair.getValue())
                            : Answer.of(added.equals(pair.getValue())));
        }
        return all;
    }

    private Iterable<Placed> candidates(String namespace, Map<String, String> pairs) {
        for (String key : pairs.keySet()) {
            if (!PodLabels.isControllerMade(key)) {
                return rarest(namespace, pairs);
            }
        }
        return ofControllers(namespace, pairs);
    }

    private List<Placed> rarest(String namespace, Map<String, String> pairs) {
        List<Placed> rarest = List.of();
        boolean first = true;
        for (Map.Entry<String, String> pair : pairs.entrySet()) {
            List<Placed> having = byPair.getOrDefault(List.of(namespace, pair.getKey(), pair.getValue()), List.of());
            if (!PodLabels.isControllerMade(pair.getKey()) && (first || having.size() < rarest.size())) {
                rarest = having;
                first = false;
            }
        }
        return rarest;
    }

    /** Labels such as {@code statefulset.kubernetes.io/pod-name: web-0} hold the workload's name: no search is needed. */
    private Iterable<Placed> ofControllers(String namespace, Map<String, String> pairs) {
        Set<Placed> named = new LinkedHashSet<>();
        for (Map.Entry<String, String> pair : pairs.entrySet()) {
            String value = pair.getValue();
            named.addAll(byPair.getOrDefault(List.of(namespace, pair.getKey(), value), List.of()));
            named.addAll(byName.getOrDefault(List.of(namespace, "", value), List.of()));
            int dash = value.lastIndexOf('-');
            if (dash > 0) {
                named.addAll(byName.getOrDefault(List.of(namespace, "", value.substring(0, dash)), List.of()));
            }
        }
        boolean allNamed = pairs.keySet().stream().anyMatch(key -> key.endsWith("-name"));
        return allNamed ? named : ofNamespace(namespace);
    }
}
