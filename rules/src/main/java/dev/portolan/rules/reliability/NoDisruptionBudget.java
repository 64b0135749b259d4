package dev.portolan.rules.reliability;

import static dev.portolan.finding.Profile.RELIABILITY;
import static dev.portolan.finding.Severity.NOTE;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Answer;
import dev.portolan.manifest.LabelSelector;
import dev.portolan.manifest.Manifest;
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
                safe.addAll(protectedBy(manifest, model));
            }
        }
        serving.served().forEach((workload, service) -> {
            if (PROTECTED.contains(workload.kind()) && serving.replicas(workload) > 1 && !safe.contains(workload)) {
                report.at(
                        workload.manifest().metadata().get("name"),
                        "a drain of nodes may end all pods of " + workload.inWords()
                                + " at once; add a PodDisruptionBudget");
            }
        });
    }

    private static List<Workload> protectedBy(Manifest budget, Model model) {
        PodSelector pairs = PodSelector.of(budget);
        if (pairs != null) {
            Selection selection = model.selection(pairs);
            return Stream.concat(selection.workloads().stream(), selection.possible().stream())
                    .toList();
        }
        LabelSelector selector = new LabelSelector(budget.spec().get("selector"));
        return model.workloads().stream()
                .filter(workload -> model.namespace(workload.manifest()).equals(model.namespace(budget)))
                .filter(workload -> selector.matches(workload.pod().labels()) != Answer.NO)
                .toList();
    }
}
