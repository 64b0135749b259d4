package dev.portolan.rules.reading;

import com.google.auto.service.AutoService;
import dev.portolan.finding.KubectlCannotReadProblem;
import dev.portolan.finding.Severity;
import dev.portolan.rule.ProblemRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;

/** What other YAML readers take and kubectl refuses. */
@AutoService(Rule.class)
@RuleInfo(id = "kubectl-cannot-read", severity = Severity.ERROR, summary = "kubectl refuses what other readers take")
public final class KubectlCannotRead implements ProblemRule<KubectlCannotReadProblem> {

    @Override
    public Class<KubectlCannotReadProblem> problem() {
        return KubectlCannotReadProblem.class;
    }

    @Override
    public void check(KubectlCannotReadProblem problem, Reporter report) {
        report.at(problem.span(), problem.what());
    }
}
