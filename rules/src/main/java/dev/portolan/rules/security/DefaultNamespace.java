package dev.portolan.rules.security;

import static dev.portolan.finding.Severity.NOTE;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.rule.ManifestRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;

/** Objects in the namespace {@code default}. */
@AutoService(Rule.class)
@RuleInfo(
        id = "default-namespace",
        severity = NOTE,
        summary = "object lives in the namespace of everybody",
        onByDefault = false)
public final class DefaultNamespace implements ManifestRule {

    @Override
    public void check(Manifest manifest, Reporter report) {
        Field namespace = manifest.metadata().get("namespace");
        if (namespace.isWritten() && namespace.is("default") && !isPartOfCluster(manifest)) {
            report.at(
                    namespace,
                    manifest.identity().inWords()
                            + " lives in the namespace \"default\", where everything is that has none; give it one of"
                            + " its own");
        }
    }

    /** What the API server itself keeps there. */
    private static boolean isPartOfCluster(Manifest manifest) {
        return manifest.is("", "ServiceAccount") && "default".equals(manifest.name());
    }
}
