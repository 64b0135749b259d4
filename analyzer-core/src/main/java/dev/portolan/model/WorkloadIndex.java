package dev.portolan.model;

import dev.portolan.manifest.Answer;
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

    private final Function<Workload, String> namespaces;
    private final Map<List<String>, List<Workload>> byPair = new HashMap<>();
    private final Map<List<String>, List<Workload>> byName = new HashMap<>();
    private final Map<String, List<Workload>> byNamespace = new HashMap<>();
    private final Map<List<String>, List<Workload>> firstInFolder = new ConcurrentHashMap<>();
    private final Map<List<Object>, Selection> known = new ConcurrentHashMap<>();

    WorkloadIndex(List<Workload> workloads, Function<Workload, String> namespaces) {
        this.namespaces = namespaces;
        for (Workload workload : workloads) {
            add(workload);
        }
    }

    private void add(Workload workload) {
        String namespace = namespaces.apply(workload);
        byNamespace.computeIfAbsent(namespace, n -> new ArrayList<>()).add(workload);
        byName.computeIfAbsent(List.of(namespace, "", workload.name()), n -> new ArrayList<>())
                .add(workload);
        workload.labels().written().forEach((key, value) -> {
            byPair.computeIfAbsent(List.of(namespace, key, value), n -> new ArrayList<>())
                    .add(workload);
            byPair.computeIfAbsent(List.of("", key, value), n -> new ArrayList<>())
                    .add(workload);
        });
    }

    /** The workloads of one namespace whose pods have all these labels; equal questions share one answer. */
    Selection select(String namespace, Map<String, String> pairs) {
        return known.computeIfAbsent(List.of(namespace, pairs), query -> search(candidates(namespace, pairs), pairs));
    }

    /** The workloads of one namespace whose pods a selector with or without expressions chooses. */
    Selection select(String namespace, LabelSelector selector) {
        Map<String, String> pairs = selector.matchLabels();
        if (selector.expressions().isEmpty() && !pairs.isEmpty()) {
            return select(namespace, pairs);
        }
        List<Workload> sure = new ArrayList<>();
        List<Workload> possible = new ArrayList<>();
        for (Workload workload : pairs.isEmpty() ? ofNamespace(namespace) : rarest(namespace, pairs)) {
            switch (selector.matches(workload.labels().written())) {
                case YES -> sure.add(workload);
                case UNKNOWN -> possible.add(workload);
                case NO -> {}
            }
        }
        return new Selection(sure, possible);
    }

    private List<Workload> ofNamespace(String namespace) {
        return byNamespace.getOrDefault(namespace, List.of());
    }

    /** The workloads of any namespace whose templates have all these labels. */
    List<Workload> anywhere(Map<String, String> pairs) {
        return search(rarest("", pairs), pairs).workloads();
    }

    /** For each folder with pods that have this label, of whatever namespace, the first workload. */
    List<Workload> inEachFolder(String key, String value) {
        return firstInFolder.computeIfAbsent(List.of("", key, value), pair -> {
            Set<String> folders = new HashSet<>();
            return byPair.getOrDefault(pair, List.of()).stream()
                    .filter(workload ->
                            folders.add(Nearness.folder(workload.manifest().file())))
                    .toList();
        });
    }

    private static Selection search(Iterable<Workload> candidates, Map<String, String> pairs) {
        List<Workload> sure = new ArrayList<>();
        List<Workload> possible = new ArrayList<>();
        for (Workload workload : candidates) {
            switch (matches(workload, pairs)) {
                case YES -> sure.add(workload);
                case UNKNOWN -> possible.add(workload);
                case NO -> {}
            }
        }
        return new Selection(sure, possible);
    }

    private static Answer matches(Workload workload, Map<String, String> pairs) {
        PodLabels labels = workload.labels();
        Answer all = Answer.YES;
        for (Map.Entry<String, String> pair : pairs.entrySet()) {
            all = all.and(labels.has(pair.getKey(), pair.getValue()));
        }
        return all;
    }

    private Iterable<Workload> candidates(String namespace, Map<String, String> pairs) {
        if (pairs.keySet().stream().allMatch(PodLabels::isControllerMade)) {
            return ofControllers(namespace, pairs);
        }
        return rarest(namespace, pairs);
    }

    private List<Workload> rarest(String namespace, Map<String, String> pairs) {
        List<Workload> rarest = List.of();
        boolean first = true;
        for (Map.Entry<String, String> pair : pairs.entrySet()) {
            List<Workload> having = byPair.getOrDefault(List.of(namespace, pair.getKey(), pair.getValue()), List.of());
            if (!PodLabels.isControllerMade(pair.getKey()) && (first || having.size() < rarest.size())) {
                rarest = having;
                first = false;
            }
        }
        return rarest;
    }

    /** Labels such as {@code statefulset.kubernetes.io/pod-name: web-0} hold the workload's name: no search is needed. */
    private Iterable<Workload> ofControllers(String namespace, Map<String, String> pairs) {
        Set<Workload> named = new LinkedHashSet<>();
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
