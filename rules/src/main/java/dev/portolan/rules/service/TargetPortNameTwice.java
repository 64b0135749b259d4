package dev.portolan.rules.service;

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

/** One port name that two containers of a pod declare. */
@AutoService(Rule.class)
@RuleInfo(
        id = "target-port-name-twice",
        severity = WARNING,
        summary = "two containers of a pod declare the same port name")
public final class TargetPortNameTwice implements PodRule {

    private record Name(String name, String protocol) {}

    @Override
    public void check(Pod pod, Reporter report) {
        List<Container> lasting = new ArrayList<>(pod.containers());
        lasting.addAll(pod.sidecars());
        Map<Name, Container> known = new HashMap<>();
        for (Container container : lasting) {
            for (ContainerPort port : container.ports()) {
                Name name = new Name(port.name(), port.protocol());
                Container earlier = port.name().isEmpty() ? null : known.putIfAbsent(name, container);
                // Twice in one container, and two containers of one name, the API server refuses.
                if (earlier != null && !earlier.name().equals(container.name())) {
                    tell(port, container, earlier, report);
                }
            }
        }
    }

    private static void tell(ContainerPort port, Container container, Container earlier, Reporter report) {
        ContainerPort first = earlier.ports().stream()
                .filter(other -> other.name().equals(port.name()))
                .findFirst()
                .orElse(port);
        report.at(
                        port.field().get("name"),
                        "containers \"" + earlier.name() + "\" and \"" + container.name()
                                + "\" declare ports of the same name, " + port.name()
                                + "; a Service that asks for it reaches the first only, so rename one")
                .related(first.field().get("name"), "the name stands for this port");
    }
}
