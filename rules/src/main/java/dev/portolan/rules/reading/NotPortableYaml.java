package dev.portolan.rules.reading;

import com.google.auto.service.AutoService;
import dev.portolan.finding.NotPortableProblem;
import dev.portolan.finding.Severity;
import dev.portolan.rule.ProblemRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;

/** What kubectl takes and other YAML readers do not, or take otherwise. */
@AutoService(Rule.class)
@RuleInfo(id = "not-portable-yaml", severity = Severity.NOTE, summary = "other readers refuse it, or read it otherwise")
public final class NotPortableYaml implements ProblemRule<NotPortableProblem> {

    @Override
    public Class<NotPortableProblem> problem() {
        return NotPortableProblem.class;
    }

    @Override
    public void check(NotPortableProblem problem, Reporter report) {
        report.at(problem.span(), problem.what());
    }
}
