package dev.portolan.rule;

import dev.portolan.manifest.Service;

/** Visits every Service. */
public non-sealed interface ServiceRule extends Rule {

    void check(Service service, Reporter report);
}
