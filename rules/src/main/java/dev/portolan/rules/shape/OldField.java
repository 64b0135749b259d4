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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

@AutoService(Rule.class)
@RuleInfo(
        id = "old-field",
        severity = Severity.ERROR,
        summary = "a field of an older version of the API",
        explains = "unknown-field")
public final class OldField implements ShapeRule {

    @Override
    public void check(Manifest manifest, List<ShapeProblem> problems, Reporter report) {
        // One of several old fields speaks for the object that has them, in whatever order they stand.
        Map<String, UnknownFieldProblem> speakers = new LinkedHashMap<>();
        for (ShapeProblem problem : problems) {
            if (problem instanceof UnknownFieldProblem unknown && OldShape.of(manifest, unknown) != null) {
                speakers.merge(
                        unknown.owner().path(),
                        unknown,
                        (one, other) -> other.name().compareTo(one.name()) < 0 ? other : one);
            }
        }
        speakers.forEach((owner, unknown) -> {
            OldShape shape = OldShape.of(manifest, unknown);
            if (shape != null) {
                Draft draft = report.at(
                        unknown,
                        shape.old() + (shape.old().contains(" and ") ? " are" : " is") + " of an older API; in "
                                + manifest.apiVersion() + " it is " + shape.now());
                draft.fix(shape.fix());
                // What the object lacks is there, in the old form.
                draft.causesAt(owner);
                shape.explained().forEach(draft::causes);
            }
        });
    }
}
