package dev.portolan.rules.service;

import static dev.portolan.finding.Severity.NOTE;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Service;
import dev.portolan.manifest.ServicePort;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rule.ServiceRule;

/** A node port chosen by hand from the part of the range that the cluster chooses from. */
@AutoService(Rule.class)
@RuleInfo(
        id = "node-port-fixed",
        severity = NOTE,
        summary = "node port is fixed in the part of the range that the cluster allocates from")
public final class NodePortFixed implements ServiceRule {

    // Source: kubernetes, min(max(16, size / 32), 128) ports of the range 30000-32767 are kept for fixed ones.
    private static final long LAST_STATIC = 30_085;
    private static final long LAST = 32_767;

    @Override
    public void check(Service service, Reporter report) {
        for (ServicePort port : service.ports()) {
            Field nodePort = port.field().get("nodePort");
            Long number = nodePort.integer();
            if (nodePort.isWritten() && number != null && number > LAST_STATIC && number <= LAST) {
                report.at(
                        nodePort,
                        "nodePort " + number + " lies where the cluster picks ports for others and may be taken; fixed "
                                + "ports are safe from 30000 to " + LAST_STATIC);
            }
        }
    }
}
