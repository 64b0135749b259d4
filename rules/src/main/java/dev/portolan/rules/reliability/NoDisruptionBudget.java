package dev.portolan.rules.reliability;

import static dev.portolan.finding.Profile.RELIABILITY;
import static dev.portolan.finding.Severity.NOTE;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.LabelSelector;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.Workload;
import dev.portolan.model.Model;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import java.util.HashSet;
import java.util.Set;

/** Served workloads of several pods that no PodDisruptionBudget of the input protects. */
@AutoService(Rule.class)
@RuleInfo(
        id = "no-disruption-budget",
        severity = NOTE,
        summary = "a drain may end all pods at once",
        profiles = RELIABILITY,
        onByDefault = false)
public final class NoDisruptionBudget implements ModelRule {

    private static final Set<String> PROTECTED =
            Set.of("Deployment", "ReplicaSet", "ReplicationController", "StatefulSet");

    @Override
    public void check(Model model, Reporter report) {
        Serving serving = Serving.of(model);
        Set<Workload> safe = new HashSet<>();
        for (Manifest manifest : model.manifests()) {
            if (manifest.is("policy", "PodDisruptionBudget")) {
                LabelSelector selector = new LabelSelector(manifest.spec().get("selector"));
                safe.addAll(model.choice(manifest, selector).all());
            }
        }
        serving.served().forEach((workload, service) -> {
            if (PROTECTED.contains(workload.kind())
                    && serving.replicas(workload) > 1
                    && !safe.contains(workload)
                    && !model.unread().mayHold("PodDisruptionBudget", workload.manifest())) {
                report.at(
                        workload.manifest().metadata().get("name"),
                        "a drain of nodes may end all pods of " + workload.inWords()
                                + " at once; add a PodDisruptionBudget");
            }
        });
    }
}
