package dev.portolan.rule;

import dev.portolan.yaml.YamlDocument;

/** Visits every document of a manifest file, also those that could not be read. */
public non-sealed interface DocumentRule extends Rule {

    void check(YamlDocument document, Reporter report);
}
