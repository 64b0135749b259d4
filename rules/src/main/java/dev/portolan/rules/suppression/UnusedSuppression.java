package dev.portolan.rules.suppression;

import com.google.auto.service.AutoService;
import dev.portolan.finding.Severity;
import dev.portolan.finding.UnusedSuppressionProblem;
import dev.portolan.rule.ProblemRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;

@AutoService(Rule.class)
@RuleInfo(
        id = "unused-suppression",
        severity = Severity.WARNING,
        summary = "suppression of a rule that finds nothing there")
public final class UnusedSuppression implements ProblemRule<UnusedSuppressionProblem> {

    @Override
    public Class<UnusedSuppressionProblem> problem() {
        return UnusedSuppressionProblem.class;
    }

    @Override
    public void check(UnusedSuppressionProblem problem, Reporter report) {
        report.at(problem.span(), problem.rule() + " finds nothing here; take the suppression out");
    }
}
