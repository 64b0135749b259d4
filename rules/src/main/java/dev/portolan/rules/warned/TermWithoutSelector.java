package dev.portolan.rules.warned;

import static dev.portolan.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Pod;
import dev.portolan.rule.PodRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import java.util.List;

/** Terms over pods that have no selector: that means no pod, not every pod. */
@AutoService(Rule.class)
@RuleInfo(
        id = "term-without-selector",
        severity = WARNING,
        summary = "affinity term or spread constraint without labelSelector matches no pod")
public final class TermWithoutSelector implements PodRule {

    @Override
    public void check(Pod pod, Reporter report) {
        for (Field constraint : pod.spec().get("topologySpreadConstraints").items()) {
            check(constraint, "the constraint", report);
        }
        for (String name : List.of("podAffinity", "podAntiAffinity")) {
            Field affinity = pod.spec().at("affinity", name);
            for (Field term : affinity.get("requiredDuringSchedulingIgnoredDuringExecution")
                    .items()) {
                check(term, "the term", report);
            }
            for (Field preferred : affinity.get("preferredDuringSchedulingIgnoredDuringExecution")
                    .items()) {
                check(preferred.get("podAffinityTerm"), "the term", report);
            }
        }
    }

    private static void check(Field term, String what, Reporter report) {
        Field selector = term.get("labelSelector");
        if (term.isObject() && selector.isAbsent()) {
            report.at(
                    selector,
                    selector.isWritten() ? selector.span() : term.headSpan(),
                    what + " has no labelSelector and so matches no pod; add one, {} for all pods");
        }
    }
}
