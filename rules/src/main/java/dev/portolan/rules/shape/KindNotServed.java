package dev.portolan.rules.shape;

import com.google.auto.service.AutoService;
import dev.portolan.finding.ApiKind;
import dev.portolan.finding.Fix;
import dev.portolan.finding.KindNotServedProblem;
import dev.portolan.finding.Severity;
import dev.portolan.rule.ProblemRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.vocabulary.ScalarText;
import org.jspecify.annotations.Nullable;

@AutoService(Rule.class)
@RuleInfo(id = "kind-not-served", severity = Severity.ERROR, summary = "an apiVersion that does not have this kind")
public final class KindNotServed implements ProblemRule<KindNotServedProblem> {

    @Override
    public Class<KindNotServedProblem> problem() {
        return KindNotServedProblem.class;
    }

    @Override
    public void check(KindNotServedProblem problem, Reporter report) {
        report.at(problem, reason(problem, report) + "; " + wayOut(problem)).fix(fix(problem, report));
    }

    private static String reason(KindNotServedProblem problem, Reporter report) {
        String what = problem.apiVersion() + " " + problem.kind();
        if (problem.removedIn() != null) {
            return what + " was removed in Kubernetes " + problem.removedIn();
        }
        if (problem.servedFrom() != null) {
            return what + " is there from Kubernetes " + problem.servedFrom() + " on, and this is checked for "
                    + report.version();
        }
        if (problem.onlyOnDemand()) {
            return "an API server has " + what + " only where it is told to (--runtime-config)";
        }
        return problem.apiVersion() + " has no kind " + problem.kind();
    }

    private static String wayOut(KindNotServedProblem problem) {
        ApiKind replacement = problem.replacement();
        if (!problem.serving().isEmpty()) {
            return "write " + problem.serving().get(0);
        }
        if (replacement != null) {
            return replacement.kind().equals(problem.kind())
                    ? "write " + replacement.apiVersion()
                    : replacement + " took its place";
        }
        return problem.removedIn() == null ? "nothing else has it either" : "nothing took its place";
    }

    private static @Nullable Fix fix(KindNotServedProblem problem, Reporter report) {
        if (problem.serving().isEmpty()) {
            return null;
        }
        String best = problem.serving().get(0);
        // What was removed had other fields; where the kind never was, only the apiVersion is wrong.
        boolean sure = problem.serving().size() == 1
                && problem.removedIn() == null
                && problem.servedFrom() == null
                && !problem.onlyOnDemand();
        return sure
                ? ScalarText.write(report.file(), problem.span(), best)
                : ScalarText.suggest(report.file(), problem.span(), best);
    }
}
