package dev.portolan.rules.validation.pod;

import static dev.portolan.finding.Severity.ERROR;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Container;
import dev.portolan.manifest.ContainerPort;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Pod;
import dev.portolan.rule.PodRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.validation.Term;
import dev.portolan.rules.vocabulary.PortName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Ports of containers that the API server refuses. */
@AutoService(Rule.class)
@RuleInfo(id = "invalid-ports", severity = ERROR, summary = "container port that the API server refuses")
public final class InvalidPorts implements PodRule {

    @Override
    public void check(Pod pod, Reporter report) {
        for (Container container : pod.allContainers()) {
            Set<String> names = new HashSet<>();
            for (ContainerPort port : container.ports()) {
                check(port, names, report);
            }
        }
        Map<String, Field> taken = new HashMap<>();
        for (Container container : pod.containers()) {
            for (ContainerPort port : container.ports()) {
                checkTaken(port, taken, report);
                checkHostNetwork(pod, port, report);
            }
        }
        // Init containers run one after the other, so each counts alone.
        for (Container container : pod.initContainers()) {
            Map<String, Field> own = new HashMap<>();
            container.ports().forEach(port -> checkTaken(port, own, report));
        }
    }

    private static void checkHostNetwork(Pod pod, ContainerPort port, Reporter report) {
        Field hostPort = port.field().get("hostPort");
        Long number = hostPort.integer();
        if (number == null || number == 0 || !hostPort.isWritten()) {
            return;
        }
        if (pod.spec().get("hostNetwork").isTrue() && !number.equals(port.number())) {
            report.at(
                            hostPort,
                            "hostPort " + number + " differs from containerPort " + port.number()
                                    + "; on the host's network they are one, so remove it")
                    .related(pod.spec().get("hostNetwork"), "the pod is on the host's network");
        }
    }

    private static void check(ContainerPort port, Set<String> names, Reporter report) {
        Field name = port.field().get("name");
        if (!port.name().isEmpty()) {
            String problem = PortName.problem(port.name());
            Term.check(name, problem, report);
            if (problem == null && !names.add(port.name())) {
                report.at(
                        name, "name \"" + port.name() + "\" is used twice in this container; every port needs its own");
            }
        }
        Term.portNumber(port.field().get("containerPort"), report);
        Field hostPort = port.field().get("hostPort");
        Long number = hostPort.integer();
        if (number != null && number != 0) {
            Term.portNumber(hostPort, report);
        }
    }

    private static void checkTaken(ContainerPort port, Map<String, Field> taken, Reporter report) {
        Field hostPort = port.field().get("hostPort");
        Long number = hostPort.integer();
        if (number == null || number == 0 || !hostPort.isWritten()) {
            return;
        }
        String key = port.protocol() + "/" + port.field().get("hostIP").text() + "/" + number;
        Field first = taken.putIfAbsent(key, hostPort);
        if (first != null) {
            report.at(hostPort, "hostPort " + number + " is used twice in this pod; give every port its own")
                    .related(first, "used here first");
        }
    }
}
