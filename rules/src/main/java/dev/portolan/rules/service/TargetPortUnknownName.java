package dev.portolan.rules.service;

import static dev.portolan.finding.Severity.ERROR;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.PodPorts;
import dev.portolan.manifest.Workload;
import dev.portolan.model.Model;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;

/** A named targetPort that no container of the selected pods declares. */
@AutoService(Rule.class)
@RuleInfo(id = "target-port-unknown-name", severity = ERROR, summary = "targetPort is a name that no pod declares")
public final class TargetPortUnknownName implements ModelRule {

    @Override
    public void check(Model model, Reporter report) {
        for (NamedTarget target : NamedTarget.of(model)) {
            if (!target.resolvedAnywhere() && target.underOtherProtocol().isEmpty()) {
                tell(target, report);
            }
        }
    }

    private static void tell(NamedTarget target, Reporter report) {
        Workload first = target.reach().unresolved().get(0);
        PodPorts declared = PodPorts.of(first.pod());
        report.at(
                        target.field(),
                        "no container of " + PortText.workloads(target.reach().unresolved()) + " declares a port named "
                                + target.name() + ", so this port reaches nothing; declared: "
                                + PortText.list(declared.ports()))
                .label("no selected pod has a port of this name")
                .related(first.pod().spec().get("containers"), first.inWords() + " is selected")
                .fix(PortText.nearestPort(
                        target.field(), target.name(), target.reach().port().protocol(), declared));
    }
}
