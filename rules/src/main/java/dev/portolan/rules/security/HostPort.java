package dev.portolan.rules.security;

import static dev.portolan.finding.Profile.BASELINE;
import static dev.portolan.finding.Profile.RESTRICTED;
import static dev.portolan.finding.Profile.SECURITY;
import static dev.portolan.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Container;
import dev.portolan.manifest.ContainerPort;
import dev.portolan.manifest.Field;
import dev.portolan.rule.ContainerRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;

/** Ports that are open on the node. */
@AutoService(Rule.class)
@RuleInfo(
        id = "host-port",
        severity = WARNING,
        summary = "container takes a port of its node",
        profiles = {SECURITY, BASELINE, RESTRICTED},
        onByDefault = false)
public final class HostPort implements ContainerRule {

    @Override
    public void check(Container container, Reporter report) {
        for (ContainerPort port : container.ports()) {
            Field hostPort = port.field().get("hostPort");
            Long number = hostPort.integer();
            if (number != null && number != 0) {
                report.at(
                        hostPort,
                        PodSecurity.name(container) + " takes port " + number
                                + " of its node, where one pod can have it; let a Service reach the pod");
            }
        }
    }
}
