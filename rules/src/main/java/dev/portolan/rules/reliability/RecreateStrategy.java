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

/** Served Deployments that end all pods before they start new ones, without having to. */
@AutoService(Rule.class)
@RuleInfo(
        id = "recreate-strategy",
        severity = NOTE,
        summary = "each new version begins with an outage",
        profiles = RELIABILITY,
        onByDefault = false)
public final class RecreateStrategy implements ModelRule {

    @Override
    public void check(Model model, Reporter report) {
        Serving serving = Serving.of(model);
        serving.served().forEach((workload, service) -> {
            Field type = workload.manifest().spec().at("strategy", "type");
            if (workload.kind().equals("Deployment") && type.is("Recreate") && !serving.writesAlone(workload)) {
                report.at(
                        type,
                        "each new version of " + workload.inWords() + " begins with an outage of "
                                + service.manifest().identity().inWords() + "; write RollingUpdate");
            }
        });
    }
}
