package dev.portolan.rule;

import dev.portolan.manifest.Pod;

/** Visits every pod and pod template, in whatever kind it lives. */
public non-sealed interface PodRule extends Rule {

    void check(Pod pod, Reporter report);
}
