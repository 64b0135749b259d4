package dev.portolan.rules.reliability;

import static dev.portolan.finding.Profile.RELIABILITY;
import static dev.portolan.finding.Severity.NOTE;

import com.google.auto.service.AutoService;
import dev.portolan.model.Model;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import java.util.List;

/** Containers that do not say what they need. What the API server takes from limits, and what a LimitRange of the input gives, counts. */
@AutoService(Rule.class)
@RuleInfo(
        id = "missing-requests",
        severity = NOTE,
        summary = "container does not say what it needs",
        profiles = RELIABILITY,
        onByDefault = false)
public final class MissingRequests implements ModelRule {

    private static final List<String> WANTED = List.of("cpu", "memory");

    @Override
    public void check(Model model, Reporter report) {
        for (Lack lack : Lack.of(model, "requests", WANTED)) {
            report.at(
                    lack.place(),
                    "container \"" + lack.container().name() + "\" does not say how much "
                            + String.join(" and ", lack.resources())
                            + " it needs, so a full node may get it; set requests");
        }
    }
}
