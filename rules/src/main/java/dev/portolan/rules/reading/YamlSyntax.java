package dev.portolan.rules.reading;

import com.google.auto.service.AutoService;
import dev.portolan.finding.Severity;
import dev.portolan.finding.SyntaxProblem;
import dev.portolan.rule.Draft;
import dev.portolan.rule.ProblemRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.source.Span;

/** What no reader takes for YAML. */
@AutoService(Rule.class)
@RuleInfo(id = "yaml-syntax", severity = Severity.ERROR, summary = "document is no YAML")
public final class YamlSyntax implements ProblemRule<SyntaxProblem> {

    @Override
    public Class<SyntaxProblem> problem() {
        return SyntaxProblem.class;
    }

    @Override
    public void check(SyntaxProblem problem, Reporter report) {
        Draft draft = report.at(problem.span(), problem.what()).fix(problem.fix());
        Span began = problem.began();
        if (began != null) {
            draft.related(began, "it began here");
        }
    }
}
