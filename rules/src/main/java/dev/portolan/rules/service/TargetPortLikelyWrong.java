package dev.portolan.rules.service;

import static dev.portolan.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import dev.portolan.finding.Fix;
import dev.portolan.manifest.ContainerPort;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Workload;
import dev.portolan.model.Model;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.vocabulary.Overwrite;
import org.jspecify.annotations.Nullable;

/** A numeric targetPort that no selected pod declares, where something says that another one was meant. */
@AutoService(Rule.class)
@RuleInfo(
        id = "target-port-likely-wrong",
        severity = WARNING,
        summary = "targetPort is a number that no pod declares, and the pods have one other port")
public final class TargetPortLikelyWrong implements ModelRule {

    @Override
    public void check(Model model, Reporter report) {
        for (UndeclaredTarget target : UndeclaredTarget.of(model)) {
            if (target.likely() != null) {
                tell(target, target.likely(), report);
            }
        }
    }

    private static void tell(UndeclaredTarget target, ContainerPort likely, Reporter report) {
        Workload first = target.reach().targets().get(0).workload();
        report.at(
                        target.field(),
                        "traffic goes to port " + target.number() + " of the pods, but " + first.inWords()
                                + " declares only " + likely.number() + " "
                                + target.evidence() + "; write targetPort: " + likely.number())
                .label("no selected pod declares this port")
                .related(likely.field().get("containerPort"), "the only port that is declared")
                .fix(fix(target, likely));
    }

    private static @Nullable Fix fix(UndeclaredTarget target, ContainerPort likely) {
        Field written = target.reach().port().targetPort();
        Long number = likely.number();
        return written.isWritten() && number != null ? Overwrite.number(written, number) : null;
    }
}
