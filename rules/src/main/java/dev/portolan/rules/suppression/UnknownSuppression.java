package dev.portolan.rules.suppression;

import com.google.auto.service.AutoService;
import dev.portolan.finding.Fix;
import dev.portolan.finding.Severity;
import dev.portolan.finding.UnknownSuppressionProblem;
import dev.portolan.rule.ProblemRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.source.TextEdit;

@AutoService(Rule.class)
@RuleInfo(id = "unknown-suppression", severity = Severity.WARNING, summary = "suppression that nobody understands")
public final class UnknownSuppression implements ProblemRule<UnknownSuppressionProblem> {

    @Override
    public Class<UnknownSuppressionProblem> problem() {
        return UnknownSuppressionProblem.class;
    }

    @Override
    public void check(UnknownSuppressionProblem problem, Reporter report) {
        if (problem.isDate()) {
            report.at(
                    problem.span(),
                    "there is no day " + problem.word() + ", so nothing is suppressed; write it as in 2027-01-31");
            return;
        }
        String near = problem.near();
        String advice = near == null ? "; portolan rules lists them" : "; did you mean " + near + "?";
        report.at(problem.span(), "there is no rule " + problem.word() + advice)
                .fix(near == null ? null : Fix.unsafe("write " + near, new TextEdit(problem.span(), near)));
    }
}
