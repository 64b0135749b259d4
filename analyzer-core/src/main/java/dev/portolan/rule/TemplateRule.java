package dev.portolan.rule;

import dev.portolan.yaml.YamlDocument;

/** Visits the first unrendered template of each file; nothing else is checked of it. */
public non-sealed interface TemplateRule extends Rule {

    void check(YamlDocument template, Reporter report);
}
