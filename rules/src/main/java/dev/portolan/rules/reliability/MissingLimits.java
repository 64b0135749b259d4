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

/** Containers without a limit of memory. None of processor time is asked for: who exceeds it is slowed down, which is often worse than sharing. */
@AutoService(Rule.class)
@RuleInfo(
        id = "missing-limits",
        severity = NOTE,
        summary = "container may take all memory of its node",
        profiles = RELIABILITY,
        onByDefault = false)
public final class MissingLimits implements ModelRule {

    private static final List<String> WANTED = List.of("memory");

    @Override
    public void check(Model model, Reporter report) {
        for (Lack lack : Lack.of(model, "limits", WANTED)) {
            report.at(
                    lack.place(),
                    "container \"" + lack.container().name() + "\" may take all memory of its node; set limits.memory");
        }
    }
}
