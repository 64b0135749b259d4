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
import dev.portolan.rules.vocabulary.TextForm;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@AutoService(Rule.class)
@RuleInfo(
        id = "unsupported-value",
        severity = Severity.ERROR,
        summary = "a word that is none of those a field can have")
public final class UnsupportedValue implements ProblemRule<UnsupportedValueProblem> {

    /** Above this, a list of all words hides the one that was meant. */
    private static final int LONG = 6;

    private static final TextForm TOLERATION = TextForm.of(".*tolerations\\[[0-9]+]\\.operator");

    /** As kubectl prints them. */
    private static final Map<String, String> ABBREVIATIONS =
            Map.of("RWO", "ReadWriteOnce", "ROX", "ReadOnlyMany", "RWX", "ReadWriteMany", "RWOP", "ReadWriteOncePod");

    @Override
    public Class<UnsupportedValueProblem> problem() {
        return UnsupportedValueProblem.class;
    }

    @Override
    public void check(UnsupportedValueProblem problem, Reporter report) {
        List<String> allowed = allowed(problem);
        String meant = ABBREVIATIONS.getOrDefault(problem.value(), "");
        NearName near = allowed.contains(meant) ? new NearName(meant, true) : NearName.of(problem.value(), allowed);
        if (problem.plain() && NullWord.is(problem.value()) && (near == null || !near.sure())) {
            report.at(problem, message(problem, allowed, null) + ", which is a word; write null, or leave it out")
                    .fix(ScalarText.suggest(report.file(), problem.span(), "null"));
            return;
        }
        Draft draft = report.at(problem, message(problem, allowed, near) + advice(problem));
        if (near != null) {
            draft.fix(
                    near.sure()
                            ? ScalarText.write(report.file(), problem.span(), near.word())
                            : ScalarText.suggest(report.file(), problem.span(), near.word()));
        }
    }

    /** Without those that a gate keeps asleep. */
    private static List<String> allowed(UnsupportedValueProblem problem) {
        return TOLERATION.matches(problem.field()) ? List.of("Equal", "Exists") : problem.allowed();
    }

    private static String advice(UnsupportedValueProblem problem) {
        return problem.value().equalsIgnoreCase("headless")
                ? "; a headless Service is written as clusterIP: None, without a type"
                : "";
    }

    private static String message(UnsupportedValueProblem problem, List<String> allowed, @Nullable NearName near) {
        String value = problem.value().isBlank() ? "\"" + problem.value() + "\"" : problem.value();
        return near != null && allowed.size() > LONG
                ? problem.name() + " cannot be " + value + "; write " + near.word()
                : problem.name() + " can be " + Words.or(allowed) + ", but not " + value;
    }
}
