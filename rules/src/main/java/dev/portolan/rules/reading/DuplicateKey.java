package dev.portolan.rules.reading;

import com.google.auto.service.AutoService;
import dev.portolan.finding.DuplicateKeyProblem;
import dev.portolan.finding.Severity;
import dev.portolan.rule.ProblemRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;

/** One key, twice in one mapping. */
@AutoService(Rule.class)
@RuleInfo(id = "duplicate-key", severity = Severity.ERROR, summary = "key is written twice in one mapping")
public final class DuplicateKey implements ProblemRule<DuplicateKeyProblem> {

    @Override
    public Class<DuplicateKeyProblem> problem() {
        return DuplicateKeyProblem.class;
    }

    @Override
    public void check(DuplicateKeyProblem problem, Reporter report) {
        String twice = problem.name() + " is written twice here, ";
        String message = problem.sameValue()
                ? "both times alike; take one out"
                : problem.sameType()
                        ? "and what the first one says is lost; keep one, or join them"
                        : "as a string and not, and either may win; keep one";
        report.at(problem.span(), twice + message).related(problem.first(), "it is written here first");
    }
}
