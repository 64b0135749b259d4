package dev.portolan.rules.service;

import static dev.portolan.finding.Severity.ERROR;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.ContainerPort;
import dev.portolan.model.Model;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import java.util.List;

/** A named targetPort that exists under another protocol only. */
@AutoService(Rule.class)
@RuleInfo(
        id = "target-port-protocol",
        severity = ERROR,
        summary = "targetPort is a name that exists under another protocol only")
public final class TargetPortProtocol implements ModelRule {

    @Override
    public void check(Model model, Reporter report) {
        for (NamedTarget target : NamedTarget.of(model)) {
            List<ContainerPort> others = target.underOtherProtocol();
            if (!target.resolvedAnywhere() && !others.isEmpty()) {
                tell(target, others.get(0), report);
            }
        }
    }

    private static void tell(NamedTarget target, ContainerPort other, Reporter report) {
        String wanted = target.reach().port().protocol();
        report.at(
                        target.field(),
                        "port " + target.name() + " of "
                                + PortText.workloads(target.reach().unresolved()) + " is "
                                + other.protocol() + " and this Service port is " + wanted
                                + ", so the name never resolves; give both one protocol")
                .label("no selected pod has a " + wanted + " port of this name")
                .related(other.field().get("name"), "declared with protocol " + other.protocol());
    }
}
