package dev.portolan.rule;

import dev.portolan.manifest.Container;

/** Visits every container, init container and ephemeral container, wherever its pod lives. */
public non-sealed interface ContainerRule extends Rule {

    void check(Container container, Reporter report);
}
