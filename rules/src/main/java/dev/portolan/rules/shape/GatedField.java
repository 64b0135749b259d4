package dev.portolan.rules.shape;

import com.google.auto.service.AutoService;
import dev.portolan.finding.GatedFieldProblem;
import dev.portolan.finding.Severity;
import dev.portolan.rule.ProblemRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;

@AutoService(Rule.class)
@RuleInfo(id = "gated-field", severity = Severity.NOTE, summary = "a field that the API server drops by default")
public final class GatedField implements ProblemRule<GatedFieldProblem> {

    @Override
    public Class<GatedFieldProblem> problem() {
        return GatedFieldProblem.class;
    }

    @Override
    public void check(GatedFieldProblem problem, Reporter report) {
        String until = problem.onFrom() == null ? "" : " before " + problem.onFrom();
        report.at(
                problem,
                "an API server drops " + problem.name() + " unless its feature gate " + problem.gate()
                        + " is on, and by default it is off" + until);
    }
}
