package dev.portolan.rules.security;

import static dev.portolan.finding.Profile.SECURITY;
import static dev.portolan.finding.Severity.NOTE;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.NetworkPolicy;
import dev.portolan.manifest.Workload;
import dev.portolan.model.Model;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import java.util.HashSet;
import java.util.Set;

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
                    limited.addAll(model.choice(manifest, policy.podSelector()).all());
                }
            }
        }
        for (Workload workload : model.workloads()) {
            boolean onNode = workload.pod().spec().get("hostNetwork").isTrue();
            if (!onNode
                    && !limited.contains(workload)
                    && !namespaces.contains(model.namespace(workload.manifest()))
                    && !model.unread().mayHold("NetworkPolicy", workload.manifest())) {
                report.at(
                        workload.manifest().metadata().get("name"),
                        "anybody in the cluster may speak to " + workload.podsInWords()
                                + "; add a NetworkPolicy that says who needs to");
            }
        }
    }
}
