package dev.portolan.rules.network;

import dev.portolan.manifest.Answer;
import dev.portolan.manifest.LabelSelector;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.NetworkPolicy;
import dev.portolan.manifest.PodSelector;
import dev.portolan.manifest.Workload;
import dev.portolan.model.Model;
import java.util.ArrayList;
import java.util.List;

/**
 * A policy and the workloads whose pods it selects.
 *
 * @param known whether the input shows what their pods are like, and may show all of them
 */
record PolicyPods(NetworkPolicy policy, List<Workload> workloads, boolean known) {

    static List<PolicyPods> of(Model model) {
        List<PolicyPods> all = new ArrayList<>();
        for (Manifest manifest : model.manifests()) {
            NetworkPolicy policy = NetworkPolicy.of(manifest);
            if (policy != null && model.isDecoded(manifest)) {
                List<Workload> selected = selected(model, manifest, policy.podSelector());
                all.add(new PolicyPods(policy, selected, areKnown(model, manifest, selected)));
            }
        }
        return all;
    }

    /** The workloads of a policy's namespace that a selector in it chooses. */
    static List<Workload> selected(Model model, Manifest policy, LabelSelector selector) {
        PodSelector pairs = PodSelector.of(policy, selector);
        if (pairs != null) {
            return model.selection(pairs).workloads();
        }
        List<Workload> all = model.workloads(model.namespace(policy));
        return selector.isEmpty()
                ? all
                : all.stream()
                        .filter(one -> selector.matches(one.pod().labels()) == Answer.YES)
                        .toList();
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
