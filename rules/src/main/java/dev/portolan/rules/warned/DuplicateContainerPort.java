package dev.portolan.rules.warned;

import static dev.portolan.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Container;
import dev.portolan.manifest.ContainerPort;
import dev.portolan.manifest.Pod;
import dev.portolan.rule.PodRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A port that two containers of one pod declare, or one container twice: they share one address. */
@AutoService(Rule.class)
@RuleInfo(id = "duplicate-container-port", severity = WARNING, summary = "container port is declared twice in a pod")
public final class DuplicateContainerPort implements PodRule {

    private record Key(long number, String protocol) {}

    @Override
    public void check(Pod pod, Reporter report) {
        Map<Key, ContainerPort> ports = new HashMap<>();
        List<Container> together = new ArrayList<>(pod.sidecars());
        together.addAll(pod.containers());
        for (Container container : together) {
            for (ContainerPort port : container.ports()) {
                Long number = port.number();
                if (number == null) {
                    continue;
                }
                ContainerPort first = ports.putIfAbsent(new Key(number, port.protocol()), port);
                if (first != null && collide(first, port)) {
                    report.at(
                                    port.field().get("containerPort"),
                                    "containerPort " + number + " " + port.protocol()
                                            + " is declared twice in this pod, whose containers share one address; remove one")
                            .related(first.field().get("containerPort"), "declared here first");
                }
            }
        }
    }

    /**
     * One number may be open under several numbers or addresses of the node, each declared by itself. And one container
     * may give its port two names, for Services that ask for either.
     */
    private static boolean collide(ContainerPort one, ContainerPort other) {
        boolean sameContainer =
                one.field().parent().path().equals(other.field().parent().path());
        if (sameContainer && !one.name().isEmpty() && !other.name().isEmpty()) {
            return false;
        }
        String port = hostPort(one);
        String otherPort = hostPort(other);
        String address = one.field().get("hostIP").text();
        String otherAddress = other.field().get("hostIP").text();
        if (port.equals(otherPort)) {
            return address.equals(otherAddress) || address.isEmpty() || otherAddress.isEmpty();
        }
        return port.isEmpty() || otherPort.isEmpty();
    }

    private static String hostPort(ContainerPort port) {
        Long number = port.field().get("hostPort").isWritten()
                ? port.field().get("hostPort").integer()
                : null;
        return number == null || number == 0 ? "" : Long.toString(number);
    }
}
