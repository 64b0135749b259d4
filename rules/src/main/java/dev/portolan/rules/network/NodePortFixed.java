package dev.portolan.rules.network;

import static dev.portolan.finding.Severity.NOTE;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Service;
import dev.portolan.manifest.ServicePort;
import dev.portolan.model.Model;
import dev.portolan.model.PortRange;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import java.util.List;

/** A node port chosen by hand from the part of the range that the cluster chooses from. */
@AutoService(Rule.class)
@RuleInfo(
        id = "node-port-fixed",
        severity = NOTE,
        summary = "node port is fixed in the part of the range that the cluster allocates from")
public final class NodePortFixed implements ModelRule {

    @Override
    public void check(Model model, Reporter report) {
        List<Service> choosers = NodePorts.choosers(model);
        if (choosers.isEmpty()) {
            return;
        }
        ClusterFacts<NodePorts> ranges = NodePorts.of(model);
        for (Service service : choosers) {
            PortRange range = NodePorts.of(service.manifest(), ranges).get(0).range();
            service.ports().forEach(port -> check(port, range, report));
        }
    }

    private static void check(ServicePort port, PortRange range, Reporter report) {
        Field nodePort = port.field().get("nodePort");
        Long number = nodePort.integer();
        long safe = NodePorts.lastStatic(range);
        if (nodePort.isWritten()
                && number != null
                && number > safe
                && number >= range.first()
                && number <= range.last()) {
            report.at(
                    nodePort,
                    "nodePort " + number + " lies where the cluster picks ports for others and may be taken"
                            + (safe < range.first()
                                    ? ""
                                    : "; fixed ports are safe from " + range.first() + " to " + safe));
        }
    }
}
