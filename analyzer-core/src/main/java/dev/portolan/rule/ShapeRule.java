package dev.portolan.rule;

import dev.portolan.finding.ShapeProblem;
import dev.portolan.manifest.Manifest;
import java.util.List;

/** Visits every object with all that its shape check met: for causes that show in several problems. */
public non-sealed interface ShapeRule extends Rule {

    /** @param problems in the order of their places; often none */
    void check(Manifest manifest, List<ShapeProblem> problems, Reporter report);
}
