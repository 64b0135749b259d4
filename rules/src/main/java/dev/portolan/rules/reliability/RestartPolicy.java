package dev.portolan.rules.reliability;

import static dev.portolan.finding.Profile.RELIABILITY;
import static dev.portolan.finding.Severity.NOTE;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Field;
import dev.portolan.model.Model;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;

/** Pods behind a Service that stay down once they end. */
@AutoService(Rule.class)
@RuleInfo(
        id = "restart-policy",
        severity = NOTE,
        summary = "a served pod is not started again",
        profiles = RELIABILITY,
        onByDefault = false)
public final class RestartPolicy implements ModelRule {

    @Override
    public void check(Model model, Reporter report) {
        Serving.of(model).served().forEach((workload, service) -> {
            Field policy = workload.pod().spec().get("restartPolicy");
            if (workload.kind().equals("Pod") && policy.isWritten() && !policy.is("Always")) {
                report.at(
                        policy,
                        workload.inWords() + " is not started again when it ends, and "
                                + service.manifest().identity().inWords() + " needs it; write Always");
            }
        });
    }
}
