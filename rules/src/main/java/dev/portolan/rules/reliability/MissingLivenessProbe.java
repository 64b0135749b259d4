package dev.portolan.rules.reliability;

import static dev.portolan.finding.Profile.RELIABILITY;
import static dev.portolan.finding.Severity.NOTE;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Workload;
import dev.portolan.model.Model;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import java.util.Set;

/** Long-running pods that nobody asks whether they are alive. */
@AutoService(Rule.class)
@RuleInfo(
        id = "missing-liveness-probe",
        severity = NOTE,
        summary = "nobody notices when the pod hangs",
        profiles = RELIABILITY,
        onByDefault = false)
public final class MissingLivenessProbe implements ModelRule {

    private static final Set<String> LONG_RUNNING =
            Set.of("DaemonSet", "Deployment", "ReplicaSet", "ReplicationController", "StatefulSet");

    @Override
    public void check(Model model, Reporter report) {
        for (Workload workload : model.workloads()) {
            if (LONG_RUNNING.contains(workload.kind())
                    && workload.pod().containers().stream()
                            .noneMatch(container ->
                                    container.field().get("livenessProbe").isObject())) {
                workload.pod().containers().stream()
                        .findFirst()
                        .ifPresent(container -> report.at(
                                container.field().get("livenessProbe"),
                                "nobody notices when a pod of " + workload.inWords()
                                        + " hangs; give it a livenessProbe that fails only then"));
            }
        }
    }
}
