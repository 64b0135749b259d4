package dev.portolan.rules.reading;

import com.google.auto.service.AutoService;
import dev.portolan.finding.LimitProblem;
import dev.portolan.finding.Severity;
import dev.portolan.rule.ProblemRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import java.util.Locale;

/** Documents that are too much to read. */
@AutoService(Rule.class)
@RuleInfo(
        id = "excessive-aliases",
        severity = Severity.ERROR,
        summary = "document is too large, too deep, or grows too much")
public final class ExcessiveAliases implements ProblemRule<LimitProblem> {

    @Override
    public Class<LimitProblem> problem() {
        return LimitProblem.class;
    }

    @Override
    public void check(LimitProblem problem, Reporter report) {
        String much = String.format(Locale.ROOT, "%,d", problem.limit());
        String message = switch (problem.kind()) {
            case SIZE -> "the document has more than " + much + " bytes";
            case DEPTH -> "lists and mappings lie inside each other more than " + much + " levels deep";
            case ALIASES -> "aliases bring in more than " + much + " values";
        };
        report.at(problem.span(), message + ", and nothing of it was read");
    }
}
