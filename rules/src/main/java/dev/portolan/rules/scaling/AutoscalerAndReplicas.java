package dev.portolan.rules.scaling;

import static dev.portolan.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Field;
import dev.portolan.model.Model;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.vocabulary.Removal;
import java.util.HashSet;
import java.util.Set;

/** A number of replicas in a workload that an autoscaler scales: each of the two undoes what the other did. */
@AutoService(Rule.class)
@RuleInfo(
        id = "autoscaler-and-replicas",
        severity = WARNING,
        summary = "replicas is written where an autoscaler sets it")
public final class AutoscalerAndReplicas implements ModelRule {

    @Override
    public void check(Model model, Reporter report) {
        Set<Object> told = new HashSet<>();
        for (Scaled scaled : Scaled.of(model)) {
            Field replicas = scaled.workload().manifest().spec().get("replicas");
            Long number = replicas.integer();
            // At 0 an autoscaler stands still: that is how one is switched off.
            if (replicas.isWritten() && number != null && number > 0 && told.add(scaled.workload())) {
                tell(scaled, replicas, report);
            }
        }
    }

    private static void tell(Scaled scaled, Field replicas, Reporter report) {
        String autoscaler = scaled.autoscaler().manifest().identity().inWords();
        report.at(
                        replicas,
                        autoscaler + " sets the replicas of "
                                + scaled.workload().inWords() + ", and every apply puts them back to " + replicas.text()
                                + "; remove replicas")
                .label("undone by the autoscaler, and undoes what that did")
                .related(scaled.autoscaler().target().get("name"), autoscaler + " scales it")
                .fix(Removal.line(replicas));
    }
}
