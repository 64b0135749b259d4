package dev.portolan.rules.reliability;

import static dev.portolan.finding.Profile.RELIABILITY;
import static dev.portolan.finding.Severity.NOTE;

import com.google.auto.service.AutoService;
import dev.portolan.model.Model;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;

/** Deployments behind a Service with one pod. An autoscaler's minimum counts; one that must write alone is fine. */
@AutoService(Rule.class)
@RuleInfo(
        id = "single-replica",
        severity = NOTE,
        summary = "a served workload has one pod",
        profiles = RELIABILITY,
        onByDefault = false)
public final class SingleReplica implements ModelRule {

    @Override
    public void check(Model model, Reporter report) {
        Serving serving = Serving.of(model);
        serving.served().forEach((workload, service) -> {
            if (workload.kind().equals("Deployment")
                    && !serving.isScaled(workload)
                    && serving.replicas(workload) == 1
                    && !serving.writesAlone(workload)
                    && !model.unread().mayScale(workload)) {
                report.at(
                                workload.manifest().spec().get("replicas"),
                                workload.inWords() + " has one pod: whenever it moves, "
                                        + service.manifest().identity().inWords()
                                        + " reaches nothing; set replicas: 2 or more")
                        .related(service.selectorField(), "selects it here");
            }
        });
    }
}
