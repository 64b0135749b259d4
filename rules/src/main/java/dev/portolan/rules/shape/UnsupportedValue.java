package dev.portolan.rules.shape;

import com.google.auto.service.AutoService;
import dev.portolan.finding.Severity;
import dev.portolan.finding.UnsupportedValueProblem;
import dev.portolan.rule.Draft;
import dev.portolan.rule.ProblemRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.vocabulary.ScalarText;
import org.jspecify.annotations.Nullable;

@AutoService(Rule.class)
@RuleInfo(
        id = "unsupported-value",
        severity = Severity.ERROR,
        summary = "a word that is none of those a field can have")
public final class UnsupportedValue implements ProblemRule<UnsupportedValueProblem> {

    /** Above this, a list of all words hides the one that was meant. */
    private static final int LONG = 6;

    @Override
    public Class<UnsupportedValueProblem> problem() {
        return UnsupportedValueProblem.class;
    }

    @Override
    public void check(UnsupportedValueProblem problem, Reporter report) {
        NearName near = NearName.of(problem.value(), problem.allowed());
        if (problem.plain() && NullWord.is(problem.value()) && (near == null || !near.sure())) {
            report.at(problem, message(problem, null) + ", which is a word; write null, or leave it out")
                    .fix(ScalarText.suggest(report.file(), problem.span(), "null"));
            return;
        }
        Draft draft = report.at(problem, message(problem, near));
        if (near != null) {
            draft.fix(
                    near.sure()
                            ? ScalarText.write(report.file(), problem.span(), near.word())
                            : ScalarText.suggest(report.file(), problem.span(), near.word()));
        }
    }

    private static String message(UnsupportedValueProblem problem, @Nullable NearName near) {
        String value = problem.value().isBlank() ? "\"" + problem.value() + "\"" : problem.value();
        return near != null && problem.allowed().size() > LONG
                ? problem.name() + " cannot be " + value + "; write " + near.word()
                : problem.name() + " can be " + Words.or(problem.allowed()) + ", but not " + value;
    }
}
