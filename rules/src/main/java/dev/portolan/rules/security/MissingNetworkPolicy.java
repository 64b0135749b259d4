package dev.portolan.rules.security;

import static dev.portolan.finding.Profile.SECURITY;
import static dev.portolan.finding.Severity.NOTE;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Answer;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.NetworkPolicy;
import dev.portolan.manifest.PodSelector;
import dev.portolan.manifest.Workload;
import dev.portolan.model.Model;
import dev.portolan.model.Selection;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Pods that no NetworkPolicy of the input limits what comes in to. */
@AutoService(Rule.class)
@RuleInfo(
        id = "missing-network-policy",
        severity = NOTE,
        summary = "anybody in the cluster may reach the pod",
        profiles = SECURITY,
        onByDefault = false)
public final class MissingNetworkPolicy implements ModelRule {

    @Override
    public void check(Model model, Reporter report) {
        Set<String> namespaces = new HashSet<>();
        Set<Workload> limited = new HashSet<>();
        for (Manifest manifest : model.manifests()) {
            NetworkPolicy policy = NetworkPolicy.of(manifest);
            if (policy != null && policy.limitsIngress()) {
                if (policy.podSelector().isEmpty()) {
                    namespaces.add(model.namespace(manifest));
                } else {
                    limited.addAll(limitedBy(policy, model));
                }
            }
        }
        for (Workload workload : model.workloads()) {
            boolean onNode = workload.pod().spec().get("hostNetwork").isTrue();
            if (!onNode && !limited.contains(workload) && !namespaces.contains(model.namespace(workload.manifest()))) {
                report.at(
                        workload.manifest().metadata().get("name"),
                        "anybody in the cluster may speak to " + workload.podsInWords()
                                + "; add a NetworkPolicy that says who needs to");
            }
        }
    }

    private static List<Workload> limitedBy(NetworkPolicy policy, Model model) {
        PodSelector pairs = PodSelector.of(policy.manifest());
        if (pairs != null) {
            Selection selection = model.selection(pairs);
            return Stream.concat(selection.workloads().stream(), selection.possible().stream())
                    .toList();
        }
        return model.workloads().stream()
                .filter(workload -> model.namespace(workload.manifest()).equals(model.namespace(policy.manifest())))
                .filter(workload -> policy.podSelector().matches(workload.pod().labels()) != Answer.NO)
                .toList();
    }
}
