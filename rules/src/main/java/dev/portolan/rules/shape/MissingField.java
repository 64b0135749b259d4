package dev.portolan.rules.shape;

import com.google.auto.service.AutoService;
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

    private static final List<String> NO_SIDE_EFFECTS = List.of("None", "NoneOnDryRun");

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
        report.at(problem, problem.name() + " is missing, and " + owner + " has to have it" + advice(problem));
    }

    private static String advice(MissingFieldProblem problem) {
        List<String> allowed = problem.expected().allowed();
        if (allowed.isEmpty()) {
            return "; write " + ExpectedWords.one(problem.expected());
        }
        // The schema of v1 still has those of v1beta1, and the server refuses them: invalid-admission.
        return "; write " + Words.or(problem.name().equals("sideEffects") ? NO_SIDE_EFFECTS : allowed);
    }
}
