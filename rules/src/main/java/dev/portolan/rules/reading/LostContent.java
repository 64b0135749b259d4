package dev.portolan.rules.reading;

import com.google.auto.service.AutoService;
import dev.portolan.finding.LostContentCause;
import dev.portolan.finding.LostContentProblem;
import dev.portolan.finding.Severity;
import dev.portolan.rule.ProblemRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;

/** Text behind the end of a document, which kubectl drops without a word. */
@AutoService(Rule.class)
@RuleInfo(id = "lost-content", severity = Severity.ERROR, summary = "text is never read")
public final class LostContent implements ProblemRule<LostContentProblem> {

    @Override
    public Class<LostContentProblem> problem() {
        return LostContentProblem.class;
    }

    @Override
    public void check(LostContentProblem problem, Reporter report) {
        String lines = problem.lines() == 1 ? "this line" : "the " + problem.lines() + " lines from here on";
        report.at(problem.span(), "kubectl never reads " + lines + ": " + reason(problem.cause()));
    }

    private static String reason(LostContentCause cause) {
        return switch (cause) {
            case END_MARKER -> "the line ... above ends the document; write --- for it, or take it out";
            case INDENTATION ->
                "this one is indented less than the first one, which ends the document; indent both alike";
            case COMPLETE_VALUE -> "the value above is complete, which ends the document; put a line --- between";
        };
    }
}
