package dev.portolan.rules.security;

import static dev.portolan.finding.Profile.BASELINE;
import static dev.portolan.finding.Profile.RESTRICTED;
import static dev.portolan.finding.Profile.SECURITY;
import static dev.portolan.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Container;
import dev.portolan.manifest.Field;
import dev.portolan.rule.ContainerRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;

/** Containers that are not kept from their node at all. */
@AutoService(Rule.class)
@RuleInfo(
        id = "privileged",
        severity = WARNING,
        summary = "container may do everything that its node may",
        profiles = {SECURITY, BASELINE, RESTRICTED},
        onByDefault = false)
public final class Privileged implements ContainerRule {

    @Override
    public void check(Container container, Reporter report) {
        Field privileged = PodSecurity.context(container).get("privileged");
        if (privileged.isTrue()) {
            report.at(
                    privileged,
                    PodSecurity.name(container)
                            + " may do everything that its node may; leave privileged out, and add the capabilities"
                            + " that it needs");
        }
    }
}
