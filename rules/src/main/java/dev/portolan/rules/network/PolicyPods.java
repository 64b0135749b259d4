package dev.portolan.rules.network;

import dev.portolan.manifest.Answer;
import dev.portolan.manifest.LabelSelector;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.NetworkPolicy;
import dev.portolan.manifest.Workload;
import dev.portolan.model.Model;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A policy and the workloads whose pods it selects.
 *
 * @param known whether the input shows what their pods are like, and may show all of them
 */
record PolicyPods(NetworkPolicy policy, List<Workload> workloads, boolean known) {

    static List<PolicyPods> of(Model model) {
        Map<String, List<Workload>> byNamespace = new HashMap<>();
        List<PolicyPods> all = new ArrayList<>();
        for (Manifest manifest : model.manifests()) {
            NetworkPolicy policy = NetworkPolicy.of(manifest);
            if (policy == null || !model.isDecoded(manifest)) {
                continue;
            }
            if (byNamespace.isEmpty()) {
                model.workloads()
                        .forEach(one -> byNamespace
                                .computeIfAbsent(model.namespace(one.manifest()), n -> new ArrayList<>())
                                .add(one));
            }
            List<Workload> selected = byNamespace.getOrDefault(model.namespace(manifest), List.of()).stream()
                    .filter(one -> policy.podSelector().matches(one.pod().labels()) == Answer.YES)
                    .toList();
            all.add(new PolicyPods(policy, selected, areKnown(model, manifest, selected)));
        }
        return all;
    }

    /** A custom resource's controller may change pods; what belongs to another system says nothing of this one. */
    static boolean areKnown(Model model, Manifest policy, List<Workload> workloads) {
        return !model.scopes().hasUnknown(policy.file())
                && workloads.stream().map(Workload::manifest).allMatch(one -> model.isDecoded(one) && !one.isCustom())
                && workloads.stream()
                        .map(Workload::manifest)
                        .anyMatch(one -> model.scopes().together(policy, one));
    }

    LabelSelector selector() {
        return policy.podSelector();
    }

    Answer answer() {
        return Answer.of(!workloads.isEmpty());
    }
}
