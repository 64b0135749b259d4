package dev.portolan.rules.service;

import static dev.portolan.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Workload;
import dev.portolan.model.Model;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import java.util.List;

/** A named targetPort that some selected pods have and some have not. */
@AutoService(Rule.class)
@RuleInfo(
        id = "target-port-partial",
        severity = WARNING,
        summary = "targetPort is a name that only some of the selected pods have")
public final class TargetPortPartial implements ModelRule {

    @Override
    public void check(Model model, Reporter report) {
        for (NamedTarget target : NamedTarget.of(model)) {
            if (!target.reach().targets().isEmpty()) {
                tell(target, report);
            }
        }
    }

    private static void tell(NamedTarget target, Reporter report) {
        List<Workload> without = target.reach().unresolved();
        Workload first = without.get(0);
        boolean one = without.size() == 1;
        report.at(
                        target.field(),
                        PortText.workloads(without) + (one ? " has no " : " have no ")
                                + target.reach().port().protocol() + " port named " + target.name()
                                + (one ? " and gets" : " and get")
                                + " nothing from this Service port; declare the port there too or select fewer pods")
                .related(first.pod().spec().get("containers"), first.inWords() + " is selected too");
    }
}
