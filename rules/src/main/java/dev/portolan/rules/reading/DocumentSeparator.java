package dev.portolan.rules.reading;

import com.google.auto.service.AutoService;
import dev.portolan.finding.Fix;
import dev.portolan.finding.MissingSeparatorProblem;
import dev.portolan.finding.SeparatorProblem;
import dev.portolan.finding.Severity;
import dev.portolan.rule.ProblemRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.source.Span;
import dev.portolan.source.TextEdit;

/** Lines that separate documents, or should. */
@AutoService(Rule.class)
@RuleInfo(
        id = "document-separator",
        severity = Severity.ERROR,
        summary = "line between two documents is missing or no separator")
public final class DocumentSeparator implements ProblemRule<SeparatorProblem> {

    @Override
    public Class<SeparatorProblem> problem() {
        return SeparatorProblem.class;
    }

    @Override
    public void check(SeparatorProblem problem, Reporter report) {
        if (problem instanceof MissingSeparatorProblem missing) {
            report.at(missing.span(), "a second " + missing.name() + " begins another object; put a line --- before it")
                    .related(missing.first(), "the object before it begins here")
                    .fix(Fix.safe("put a line --- before it", missing.edit()));
        } else {
            checkText(problem.span(), report);
        }
    }

    private static void checkText(Span span, Reporter report) {
        String text = report.file().text(span);
        if (text.chars().allMatch(c -> c == '-')) {
            report.at(span, "a separator has three dashes, and kubectl refuses more; write ---")
                    .fix(Fix.safe("write ---", TextEdit.delete(span)));
        } else if (text.startsWith("-")) {
            report.at(
                    span,
                    "a line that begins with --- separates documents, and kubectl refuses text behind the dashes;"
                            + " indent the line if it belongs to a text");
        } else {
            report.at(span, "kubectl refuses text behind the dashes of a separator; put it on a line of its own");
        }
    }
}
