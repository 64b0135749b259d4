package dev.portolan.rules.reading;

import com.google.auto.service.AutoService;
import dev.portolan.finding.MergeOverwritesProblem;
import dev.portolan.finding.Severity;
import dev.portolan.rule.ProblemRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;

/** A merge key behind a key that it replaces. */
@AutoService(Rule.class)
@RuleInfo(id = "merge-overwrites", severity = Severity.WARNING, summary = "a merge replaces what was written before it")
public final class MergeOverwrites implements ProblemRule<MergeOverwritesProblem> {

    @Override
    public Class<MergeOverwritesProblem> problem() {
        return MergeOverwritesProblem.class;
    }

    @Override
    public void check(MergeOverwritesProblem problem, Reporter report) {
        report.at(
                        problem.span(),
                        "in kubectl << replaces the " + problem.name()
                                + " written above it, other readers keep it; put << before all other keys")
                .related(problem.overwritten(), "this value is lost")
                .related(problem.by(), "this one comes instead");
    }
}
