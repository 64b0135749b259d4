package dev.portolan.rule;

import dev.portolan.model.Model;

/** Visits all objects of a run together, once. */
public non-sealed interface ModelRule extends Rule {

    void check(Model model, Reporter report);
}
