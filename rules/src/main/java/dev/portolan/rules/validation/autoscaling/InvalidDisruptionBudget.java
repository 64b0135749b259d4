package dev.portolan.rules.validation.autoscaling;

import static dev.portolan.finding.Severity.ERROR;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.rule.ManifestRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.validation.IntOrPercent;
import dev.portolan.rules.validation.Term;
import java.util.List;

/** PodDisruptionBudgets that the API server refuses, but for their selectors. */
@AutoService(Rule.class)
@RuleInfo(
        id = "invalid-disruption-budget",
        severity = ERROR,
        summary = "PodDisruptionBudget that the API server refuses")
public final class InvalidDisruptionBudget implements ManifestRule {

    @Override
    public void check(Manifest manifest, Reporter report) {
        if (!manifest.is("policy", "PodDisruptionBudget")) {
            return;
        }
        Field spec = manifest.spec();
        Field available = spec.get("minAvailable");
        Field unavailable = spec.get("maxUnavailable");
        if (available.isPresent() && unavailable.isPresent()) {
            report.at(
                            spec,
                            unavailable.headSpan(),
                            "a budget has minAvailable or maxUnavailable, not both; keep one of them")
                    .related(available.headSpan(), "minAvailable");
        }
        new IntOrPercent(available).check(report);
        new IntOrPercent(unavailable).check(report);
        Term.notEmpty(spec.get("unhealthyPodEvictionPolicy"), List.of("IfHealthyBudget", "AlwaysAllow"), report);
    }
}
