package dev.portolan.rules.scaling;

import static dev.portolan.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Manifest;
import dev.portolan.model.Model;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Two autoscalers of one workload, each of which undoes what the other did. */
@AutoService(Rule.class)
@RuleInfo(id = "autoscalers-overlap", severity = WARNING, summary = "two autoscalers scale one workload")
public final class AutoscalersOverlap implements ModelRule {

    @Override
    public void check(Model model, Reporter report) {
        Map<List<Object>, Scaled> known = new HashMap<>();
        for (Scaled scaled : Scaled.of(model)) {
            Scaled earlier = null;
            for (String scope : model.scopes().narrowIdsOf(scaled.autoscaler().manifest())) {
                Scaled other = known.putIfAbsent(List.of(scope, scaled.workload()), scaled);
                earlier = earlier == null ? other : earlier;
            }
            if (earlier != null && !isVersionOf(earlier, scaled)) {
                tell(scaled, earlier, report);
            }
        }
    }

    /** Objects of one kind and name are one object, written down several times for several clusters. */
    private static boolean isVersionOf(Scaled a, Scaled b) {
        Manifest first = a.autoscaler().manifest();
        Manifest second = b.autoscaler().manifest();
        return first.kind().equals(second.kind())
                && String.valueOf(first.name()).equals(String.valueOf(second.name()));
    }

    private static void tell(Scaled scaled, Scaled earlier, Reporter report) {
        String other = earlier.autoscaler().manifest().identity().inWords();
        report.at(
                        scaled.autoscaler().target().get("name"),
                        scaled.workload().inWords() + " is scaled by " + other
                                + " too, and each undoes what the other did; put the metrics into one of them")
                .label("scaled twice")
                .related(earlier.autoscaler().target().get("name"), other + " scales it too");
    }
}
