package dev.portolan.rule;

import dev.portolan.finding.Problem;

/** Gives words to the problems of one kind that an earlier stage met. */
public non-sealed interface ProblemRule<P extends Problem> extends Rule {

    Class<P> problem();

    void check(P problem, Reporter report);
}
