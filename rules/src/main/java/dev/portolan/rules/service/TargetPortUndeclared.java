package dev.portolan.rules.service;

import static dev.portolan.finding.Severity.NOTE;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.PodPorts;
import dev.portolan.manifest.Workload;
import dev.portolan.model.Model;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;

/** A numeric targetPort that no selected pod declares: legal, and reached if somebody listens there. */
@AutoService(Rule.class)
@RuleInfo(id = "target-port-undeclared", severity = NOTE, summary = "targetPort is a number that no pod declares")
public final class TargetPortUndeclared implements ModelRule {

    @Override
    public void check(Model model, Reporter report) {
        for (UndeclaredTarget target : UndeclaredTarget.of(model)) {
            if (target.likely() == null) {
                Workload first = target.reach().targets().get(0).workload();
                report.at(
                        target.field(),
                        first.inWords() + " declares no port " + target.number() + ", only "
                                + PortText.list(PodPorts.of(first.pod()).ports())
                                + "; traffic arrives only if a container listens on " + target.number()
                                + " all the same");
            }
        }
    }
}
