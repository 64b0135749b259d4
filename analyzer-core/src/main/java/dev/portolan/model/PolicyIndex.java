package dev.portolan.model;

import dev.portolan.manifest.Answer;
import dev.portolan.manifest.NetworkPolicy;
import dev.portolan.manifest.PodLabels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The NetworkPolicies of one namespace by a pair that each asks for, so that a workload need not be compared with all of
 * them.
 */
final class PolicyIndex {

    private record Numbered(int number, NetworkPolicy policy) {}

    private final Map<Map.Entry<String, String>, List<Numbered>> byPair = new HashMap<>();

    /** Those that ask for no pair of a template. */
    private final List<Numbered> others = new ArrayList<>();

    private int count;

    void add(NetworkPolicy policy) {
        Numbered numbered = new Numbered(count++, policy);
        for (Map.Entry<String, String> pair : policy.podSelector().matchLabels().entrySet()) {
            if (!PodLabels.isControllerMade(pair.getKey())) {
                byPair.computeIfAbsent(Map.entry(pair.getKey(), pair.getValue()), first -> new ArrayList<>(1))
                        .add(numbered);
                return;
            }
        }
        others.add(numbered);
    }

    /** Those that select pods with these labels, or some of them, in the order in which they were added. */
    List<NetworkPolicy> maySelect(PodLabels labels) {
        List<Numbered> candidates = new ArrayList<>(others);
        for (Map.Entry<String, String> pair : labels.written().entrySet()) {
            candidates.addAll(byPair.getOrDefault(Map.entry(pair.getKey(), pair.getValue()), List.of()));
        }
        return candidates.stream()
                .filter(one -> labels.matches(one.policy().podSelector()) != Answer.NO)
                .sorted(Comparator.comparingInt(Numbered::number))
                .map(Numbered::policy)
                .toList();
    }
}
