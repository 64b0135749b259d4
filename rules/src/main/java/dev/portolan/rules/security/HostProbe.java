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
import java.util.List;

/** Probes and hooks that the kubelet sends to a host of the pod's choice, from inside the node's network. */
@AutoService(Rule.class)
@RuleInfo(
        id = "host-probe",
        severity = WARNING,
        summary = "probe or hook speaks to another host",
        profiles = {SECURITY, BASELINE, RESTRICTED},
        onByDefault = false)
public final class HostProbe implements ContainerRule {

    /** The standards ask for it since 1.34. */
    private static final int KNOWN_SINCE = 34;

    @Override
    public void check(Container container, Reporter report) {
        if (!report.standard().isAtLeast(KNOWN_SINCE)) {
            return;
        }
        for (String probe : List.of("livenessProbe", "readinessProbe", "startupProbe")) {
            checkAction(container.field().get(probe), probe, report);
        }
        for (String hook : List.of("postStart", "preStop")) {
            checkAction(container.field().at("lifecycle", hook), hook, report);
        }
    }

    private static void checkAction(Field action, String name, Reporter report) {
        for (String way : List.of("httpGet", "tcpSocket")) {
            Field host = action.at(way, "host");
            if (!host.text().isEmpty()) {
                report.at(
                        host,
                        name + " makes the node speak to " + host.text()
                                + "; leave host out, and it speaks to the pod itself");
            }
        }
    }
}
