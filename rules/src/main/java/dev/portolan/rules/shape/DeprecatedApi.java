package dev.portolan.rules.shape;

import com.google.auto.service.AutoService;
import dev.portolan.finding.ApiKind;
import dev.portolan.finding.DeprecatedApiProblem;
import dev.portolan.finding.Severity;
import dev.portolan.rule.Draft;
import dev.portolan.rule.ProblemRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.vocabulary.ScalarText;

@AutoService(Rule.class)
@RuleInfo(id = "deprecated-api", severity = Severity.WARNING, summary = "an API that will be removed")
public final class DeprecatedApi implements ProblemRule<DeprecatedApiProblem> {

    @Override
    public Class<DeprecatedApiProblem> problem() {
        return DeprecatedApiProblem.class;
    }

    @Override
    public void check(DeprecatedApiProblem problem, Reporter report) {
        String end = problem.removedIn() == null ? "" : " and goes away in " + problem.removedIn();
        ApiKind replacement = problem.replacement();
        String start = problem.apiVersion() + " " + problem.kind() + " is deprecated "
                + (problem.deprecatedIn() == null
                        ? "by its CustomResourceDefinition"
                        : "since Kubernetes " + problem.deprecatedIn() + end);
        if (replacement == null) {
            report.at(problem, start);
            return;
        }
        boolean sameKind = replacement.kind().equals(problem.kind());
        Draft draft =
                report.at(problem, start + (sameKind ? "; write " + replacement.apiVersion() : "; use " + replacement));
        if (sameKind) {
            draft.fix(ScalarText.suggest(report.file(), problem.span(), replacement.apiVersion()));
        }
    }
}
