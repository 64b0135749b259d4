package dev.portolan.rules.reading;

import com.google.auto.service.AutoService;
import dev.portolan.finding.EncodingProblem;
import dev.portolan.finding.Severity;
import dev.portolan.rule.ProblemRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;

/** Bytes that are no text, and line breaks that editors do not show. */
@AutoService(Rule.class)
@RuleInfo(
        id = "text-encoding",
        severity = Severity.WARNING,
        summary = "sign is no text, or a line break that nobody sees")
public final class TextEncoding implements ProblemRule<EncodingProblem> {

    @Override
    public Class<EncodingProblem> problem() {
        return EncodingProblem.class;
    }

    @Override
    public void check(EncodingProblem problem, Reporter report) {
        switch (problem.kind()) {
            case UNDECODABLE -> {
                String bytes = problem.count() == 1 ? "a byte here is" : problem.count() + " bytes from here on are";
                report.at(
                        problem.span(), bytes + " no UTF-8, and kubectl reads U+FFFD instead; save the file as UTF-8");
            }
            case LINE_BREAK -> {
                int sign = report.file().text().charAt(problem.span().start());
                report.at(
                        problem.span(),
                        String.format(
                                "kubectl begins a new line at the sign U+%04X, which editors do not show as one; take"
                                        + " it out",
                                sign));
            }
        }
    }
}
