package dev.portolan.rules.network;

import dev.portolan.manifest.Answer;
import dev.portolan.manifest.LabelSelector;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.NetworkPolicy;
import dev.portolan.manifest.PodSelector;
import dev.portolan.manifest.Workload;
import dev.portolan.model.Model;
import dev.portolan.model.Selection;
import java.util.ArrayList;
import java.util.List;

/**
 * A policy and the workloads whose pods it selects.
 *
 * @param known whether the input shows what their pods are like, and may show all of them
 */
record PolicyPods(NetworkPolicy policy, Selection selection, boolean known) {

    static List<PolicyPods> of(Model model) {
        List<PolicyPods> all = new ArrayList<>();
        for (Manifest manifest : model.manifests()) {
            NetworkPolicy policy = NetworkPolicy.of(manifest);
            if (policy != null && model.isDecoded(manifest)) {
                Selection selected = selected(model, manifest, policy.podSelector());
                all.add(new PolicyPods(policy, selected, areKnown(model, manifest, selected)));
            }
        }
        return all;
    }

    /** The workloads of a policy's namespace that a selector in it chooses. */
    static Selection selected(Model model, Manifest policy, LabelSelector selector) {
        PodSelector pairs = PodSelector.of(policy, selector);
        return pairs == null ? model.selection(policy, selector) : model.selection(pairs);
    }

    /** A custom resource's controller may change pods; what belongs to another system says nothing of this one. */
    static boolean areKnown(Model model, Manifest policy, Selection selected) {
        return selected.possible().isEmpty() && areKnown(model, policy, selected.workloads());
    }

    /** The same of workloads that are surely chosen. */
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

    List<Workload> workloads() {
        return selection.workloads();
    }

    Answer answer() {
        return selection.answer();
    }
}
