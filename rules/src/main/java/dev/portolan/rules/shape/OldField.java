package dev.portolan.rules.shape;

import com.google.auto.service.AutoService;
import dev.portolan.finding.Severity;
import dev.portolan.finding.ShapeProblem;
import dev.portolan.finding.UnknownFieldProblem;
import dev.portolan.manifest.Manifest;
import dev.portolan.rule.Draft;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rule.ShapeRule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

@AutoService(Rule.class)
@RuleInfo(
        id = "old-field",
        severity = Severity.ERROR,
        summary = "a field of an older version of the API",
        explains = "unknown-field")
public final class OldField implements ShapeRule {

    @Override
    public void check(Manifest manifest, List<ShapeProblem> problems, Reporter report) {
        Set<String> told = new HashSet<>();
        for (ShapeProblem problem : problems) {
            if (problem instanceof UnknownFieldProblem unknown) {
                OldShape shape = OldShape.of(manifest, unknown);
                // The first of several old fields speaks for the object that has them.
                if (shape != null && told.add(unknown.owner().path())) {
                    Draft draft = report.at(
                            unknown,
                            shape.old() + (shape.old().contains(" and ") ? " are" : " is") + " of an older API; in "
                                    + manifest.apiVersion() + " it is " + shape.now());
                    draft.fix(shape.fix());
                    // What the object lacks is there, in the old form.
                    draft.causesAt(unknown.owner().path());
                    shape.explained().forEach(draft::causes);
                }
            }
        }
    }
}
