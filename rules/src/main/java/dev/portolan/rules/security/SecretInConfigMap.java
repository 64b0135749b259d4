package dev.portolan.rules.security;

import static dev.portolan.finding.Profile.SECURITY;
import static dev.portolan.finding.Severity.NOTE;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.rule.ManifestRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;

/** ConfigMaps that hold a secret. */
@AutoService(Rule.class)
@RuleInfo(
        id = "secret-in-config-map",
        severity = NOTE,
        summary = "a secret stands in a ConfigMap",
        profiles = SECURITY,
        onByDefault = false)
public final class SecretInConfigMap implements ManifestRule {

    @Override
    public void check(Manifest manifest, Reporter report) {
        if (!manifest.is("", "ConfigMap")) {
            return;
        }
        for (Field value : manifest.root().get("data").members()) {
            if (SecretSigns.isSecret(value.name(), value.text())) {
                report.atKey(
                        value,
                        "what " + value.name()
                                + " holds is a secret, and everybody who may see the ConfigMap reads it; keep it in a"
                                + " Secret");
            }
        }
    }
}
