package dev.portolan.rules.validation.custom;

import com.google.auto.service.AutoService;
import dev.portolan.finding.ConstraintProblem;
import dev.portolan.finding.Severity;
import dev.portolan.rule.ProblemRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;

/** Gives words to the rules that a CustomResourceDefinition has for the values of its kind. */
@AutoService(Rule.class)
@RuleInfo(
        id = "invalid-custom-resource",
        severity = Severity.ERROR,
        summary = "a custom resource with a value that its CustomResourceDefinition refuses")
public final class InvalidCustomResource implements ProblemRule<ConstraintProblem> {

    @Override
    public Class<ConstraintProblem> problem() {
        return ConstraintProblem.class;
    }

    @Override
    public void check(ConstraintProblem problem, Reporter report) {
        report.at(problem, ConstraintWords.of(problem));
    }
}
