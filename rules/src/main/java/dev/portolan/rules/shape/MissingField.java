package dev.portolan.rules.shape;

import com.google.auto.service.AutoService;
import dev.portolan.finding.ExpectedValue;
import dev.portolan.finding.MissingFieldProblem;
import dev.portolan.finding.Severity;
import dev.portolan.finding.ShapeProblem;
import dev.portolan.manifest.Manifest;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rule.ShapeRule;
import java.util.List;

@AutoService(Rule.class)
@RuleInfo(id = "missing-field", severity = Severity.ERROR, summary = "a field that has to be there is missing")
public final class MissingField implements ShapeRule {

    @Override
    public void check(Manifest manifest, List<ShapeProblem> problems, Reporter report) {
        for (ShapeProblem problem : problems) {
            if (problem instanceof MissingFieldProblem missing) {
                tell(manifest, missing, report);
            }
        }
    }

    private static void tell(Manifest manifest, MissingFieldProblem problem, Reporter report) {
        String owner = Owners.inWords(manifest, problem.owner(), problem.definition());
        report.at(
                problem, problem.name() + " is missing, and " + owner + " has to have it" + advice(problem.expected()));
    }

    private static String advice(ExpectedValue expected) {
        return expected.allowed().isEmpty()
                ? "; write " + ExpectedWords.one(expected)
                : "; write " + Words.or(expected.allowed());
    }
}
