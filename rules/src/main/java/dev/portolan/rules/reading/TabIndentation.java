package dev.portolan.rules.reading;

import com.google.auto.service.AutoService;
import dev.portolan.finding.Applicability;
import dev.portolan.finding.Fix;
import dev.portolan.finding.Severity;
import dev.portolan.finding.TabIndentationProblem;
import dev.portolan.rule.Draft;
import dev.portolan.rule.ProblemRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;

/** Tabs where only blanks may indent. */
@AutoService(Rule.class)
@RuleInfo(id = "tab-indentation", severity = Severity.ERROR, summary = "a tab stands where only blanks may indent")
public final class TabIndentation implements ProblemRule<TabIndentationProblem> {

    @Override
    public Class<TabIndentationProblem> problem() {
        return TabIndentationProblem.class;
    }

    @Override
    public void check(TabIndentationProblem problem, Reporter report) {
        int more = problem.lines() - 1;
        String others = more == 0 ? "" : more == 1 ? " and one more" : " and " + more + " more";
        Draft draft = report.at(
                problem.span(),
                "a tab indents this line" + others + ", and YAML takes only blanks there; write blanks");
        if (!problem.edits().isEmpty()) {
            draft.fix(new Fix(Applicability.SAFE, "write blanks for the tabs", problem.edits()));
        }
    }
}
