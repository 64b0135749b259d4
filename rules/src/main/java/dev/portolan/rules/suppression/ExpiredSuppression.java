package dev.portolan.rules.suppression;

import com.google.auto.service.AutoService;
import dev.portolan.finding.ExpiredSuppressionProblem;
import dev.portolan.finding.Severity;
import dev.portolan.rule.ProblemRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;

@AutoService(Rule.class)
@RuleInfo(id = "expired-suppression", severity = Severity.WARNING, summary = "suppression that holds no more")
public final class ExpiredSuppression implements ProblemRule<ExpiredSuppressionProblem> {

    @Override
    public Class<ExpiredSuppressionProblem> problem() {
        return ExpiredSuppressionProblem.class;
    }

    @Override
    public void check(ExpiredSuppressionProblem problem, Reporter report) {
        report.at(
                problem.span(),
                "the suppression of " + problem.rule() + " ended on " + problem.expired()
                        + "; mend what it was for, or set another day");
    }
}
