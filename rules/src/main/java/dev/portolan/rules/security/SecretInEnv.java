package dev.portolan.rules.security;

import static dev.portolan.finding.Profile.SECURITY;
import static dev.portolan.finding.Severity.NOTE;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Container;
import dev.portolan.manifest.Field;
import dev.portolan.rule.ContainerRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.vocabulary.EnvName;

/** Environment variables whose written value is a secret. */
@AutoService(Rule.class)
@RuleInfo(
        id = "secret-in-env",
        severity = NOTE,
        summary = "a secret stands in the manifest for all to read",
        profiles = SECURITY,
        onByDefault = false)
public final class SecretInEnv implements ContainerRule {

    @Override
    public void check(Container container, Reporter report) {
        for (Field variable : container.field().get("env").items()) {
            Field value = variable.get("value");
            if (value.isWritten() && SecretSigns.isSecret(variable.get("name").text(), value.text())) {
                report.at(
                        value,
                        "the value of " + EnvName.shown(variable.get("name").text())
                                + " is a secret, and everybody who may see the pod reads it; keep it in a Secret and"
                                + " take it with secretKeyRef");
            }
        }
    }
}
