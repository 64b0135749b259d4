package dev.portolan.rules.network;

import static dev.portolan.finding.Severity.ERROR;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Service;
import dev.portolan.model.Model;
import dev.portolan.model.PortRange;
import dev.portolan.rule.Draft;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import java.util.List;
import java.util.Objects;

/** A node port that the API server refuses, going by what the user says, by its own configuration, or by its default. */
@AutoService(Rule.class)
@RuleInfo(id = "node-port-range", severity = ERROR, summary = "node port outside of the API server's range")
public final class NodePortRange implements ModelRule {

    @Override
    public void check(Model model, Reporter report) {
        List<Service> choosers = NodePorts.choosers(model);
        if (choosers.isEmpty()) {
            return;
        }
        ClusterFacts<NodePorts> ranges = NodePorts.of(model);
        for (Service service : choosers) {
            List<NodePorts> own = NodePorts.of(service.manifest(), ranges);
            if (service.type().equals("NodePort") || service.type().equals("LoadBalancer")) {
                service.ports().forEach(port -> check(port.field().get("nodePort"), own, report));
            }
            if (service.type().equals("LoadBalancer")
                    && service.spec().get("externalTrafficPolicy").is("Local")) {
                check(service.spec().get("healthCheckNodePort"), own, report);
            }
        }
    }

    private static void check(Field nodePort, List<NodePorts> ranges, Reporter report) {
        Long number = nodePort.integer();
        boolean outside = number != null
                && number != 0
                && ranges.stream().noneMatch(one -> contains(one.range(), Objects.requireNonNull(number)));
        if (outside && nodePort.isWritten()) {
            NodePorts range = ranges.get(0);
            Draft draft = report.at(
                            nodePort,
                            nodePort.name() + " " + number + " is outside " + range.range()
                                    + ", the range of the API server; choose one of it")
                    .label("not from " + range.range().first() + " to "
                            + range.range().last());
            if (range.field() != null) {
                draft.related(range.field(), "the API server's range");
            }
        }
    }

    private static boolean contains(PortRange range, long port) {
        return range.first() <= port && port <= range.last();
    }
}
