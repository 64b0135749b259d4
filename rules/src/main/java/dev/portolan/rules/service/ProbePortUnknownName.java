package dev.portolan.rules.service;

import static dev.portolan.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Container;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.PodPorts;
import dev.portolan.rule.ContainerRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import java.util.List;

/** A probe that names a port its own container does not declare. */
@AutoService(Rule.class)
@RuleInfo(
        id = "probe-port-unknown-name",
        severity = WARNING,
        summary = "probe names a port that its container does not declare")
public final class ProbePortUnknownName implements ContainerRule {

    @Override
    public void check(Container container, Reporter report) {
        PodPorts declared = new PodPorts(container.ports());
        for (String probe : List.of("livenessProbe", "readinessProbe", "startupProbe")) {
            for (String handler : List.of("httpGet", "tcpSocket")) {
                check(container, container.field().at(probe, handler, "port"), declared, report);
            }
        }
    }

    private static void check(Container container, Field port, PodPorts declared, Reporter report) {
        // What is no name at all is refused by the API server.
        if (!port.isString() || !PortText.isName(port.text()) || declared.named(port.text()) != null) {
            return;
        }
        String probe = port.parent().parent().name();
        report.at(
                        port,
                        probe + " asks for port " + port.text() + ", which container \"" + container.name()
                                + "\" does not declare, so it always fails; declared: "
                                + PortText.list(declared.ports()))
                .fix(PortText.nearestPort(port, port.text(), "TCP", declared));
    }
}
