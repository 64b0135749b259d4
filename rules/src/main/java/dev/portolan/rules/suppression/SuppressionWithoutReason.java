package dev.portolan.rules.suppression;

import com.google.auto.service.AutoService;
import dev.portolan.finding.Severity;
import dev.portolan.finding.SuppressionWithoutReasonProblem;
import dev.portolan.rule.ProblemRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;

@AutoService(Rule.class)
@RuleInfo(
        id = "suppression-without-reason",
        severity = Severity.WARNING,
        summary = "suppression that does not say why, where the configuration asks for it")
public final class SuppressionWithoutReason implements ProblemRule<SuppressionWithoutReasonProblem> {

    @Override
    public Class<SuppressionWithoutReasonProblem> problem() {
        return SuppressionWithoutReasonProblem.class;
    }

    @Override
    public void check(SuppressionWithoutReasonProblem problem, Reporter report) {
        report.at(
                problem.span(),
                "the suppression of " + problem.rule() + " does not say why; write the reason behind --");
    }
}
