package dev.portolan.rules.shape;

import com.google.auto.service.AutoService;
import dev.portolan.finding.Severity;
import dev.portolan.finding.UnknownApiVersionProblem;
import dev.portolan.rule.Draft;
import dev.portolan.rule.ProblemRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.vocabulary.ScalarText;

@AutoService(Rule.class)
@RuleInfo(id = "unknown-api-version", severity = Severity.ERROR, summary = "an apiVersion that there is not")
public final class UnknownApiVersion implements ProblemRule<UnknownApiVersionProblem> {

    @Override
    public Class<UnknownApiVersionProblem> problem() {
        return UnknownApiVersionProblem.class;
    }

    @Override
    public void check(UnknownApiVersionProblem problem, Reporter report) {
        String start = "there is no apiVersion " + problem.apiVersion();
        if (problem.serving().isEmpty()) {
            NearName near = NearName.of(problem.apiVersion(), problem.known());
            Draft draft = report.at(problem, near == null ? start : start + "; write " + near.word());
            if (near != null) {
                draft.fix(ScalarText.suggest(report.file(), problem.span(), near.word()));
            }
            return;
        }
        NearName near = NearName.of(problem.apiVersion(), problem.serving());
        String best = near == null ? problem.serving().get(0) : near.word();
        boolean sure = problem.serving().size() == 1;
        report.at(problem, start + "; " + problem.kind() + " is in " + best)
                .fix(
                        sure
                                ? ScalarText.write(report.file(), problem.span(), best)
                                : ScalarText.suggest(report.file(), problem.span(), best));
    }
}
