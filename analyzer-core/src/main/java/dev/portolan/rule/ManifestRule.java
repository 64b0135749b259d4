package dev.portolan.rule;

import dev.portolan.manifest.Manifest;

/** Visits every object. */
public non-sealed interface ManifestRule extends Rule {

    void check(Manifest manifest, Reporter report);
}
