package dev.portolan.rules.security;

import static dev.portolan.finding.Profile.SECURITY;
import static dev.portolan.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Container;
import dev.portolan.manifest.Field;
import dev.portolan.rule.ContainerRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;

/** Containers that may write to the file system of their image. */
@AutoService(Rule.class)
@RuleInfo(
        id = "writable-root",
        severity = WARNING,
        summary = "container may change its own programs",
        profiles = SECURITY,
        onByDefault = false)
public final class WritableRoot implements ContainerRule {

    @Override
    public void check(Container container, Reporter report) {
        Field readOnly = container.field().at("securityContext", "readOnlyRootFilesystem");
        if (!readOnly.isTrue() && !container.pod().spec().at("os", "name").is("windows")) {
            report.at(
                    readOnly,
                    PodSecurity.name(container)
                            + " may change its own programs; set readOnlyRootFilesystem: true, and mount an emptyDir"
                            + " where it writes");
        }
    }
}
