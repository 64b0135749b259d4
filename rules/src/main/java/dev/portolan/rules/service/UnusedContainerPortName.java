package dev.portolan.rules.service;

import static dev.portolan.finding.Severity.NOTE;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Container;
import dev.portolan.manifest.ContainerPort;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.Monitor;
import dev.portolan.manifest.NetworkPolicy;
import dev.portolan.manifest.Service;
import dev.portolan.manifest.ServicePort;
import dev.portolan.manifest.Workload;
import dev.portolan.model.Model;
import dev.portolan.model.Selection;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A name of a container's port that nothing of the input asks for. */
@AutoService(Rule.class)
@RuleInfo(
        id = "unused-container-port-name",
        severity = NOTE,
        summary = "name of a container's port that nothing asks for",
        onByDefault = false)
public final class UnusedContainerPortName implements ModelRule {

    @Override
    public void check(Model model, Reporter report) {
        Map<Workload, Set<String>> byService = byService(model);
        Set<String> byOthers = byOthers(model);
        for (Workload workload : model.workloads()) {
            Set<String> asked = byService.getOrDefault(workload, Set.of());
            for (Container container : workload.pod().allContainers()) {
                Set<String> probed = probed(container);
                for (ContainerPort port : container.ports()) {
                    String name = port.name();
                    if (!name.isEmpty()
                            && !asked.contains(name)
                            && !byOthers.contains(name)
                            && !probed.contains(name)) {
                        tell(container, port, report);
                    }
                }
            }
        }
    }

    /** By workload, the names that Services before its pods ask for. */
    private static Map<Workload, Set<String>> byService(Model model) {
        Map<Workload, Set<String>> asked = new HashMap<>();
        for (Service service : model.services()) {
            List<String> names = service.ports().stream()
                    .map(ServicePort::targetName)
                    .flatMap(Stream::ofNullable)
                    .toList();
            if (!names.isEmpty()) {
                Selection selection = model.selection(service);
                Stream.concat(selection.workloads().stream(), selection.possible().stream())
                        .forEach(workload -> asked.computeIfAbsent(workload, w -> new HashSet<>())
                                .addAll(names));
            }
        }
        return asked;
    }

    /** The names that policies and monitors ask for, of whatever pods. */
    private static Set<String> byOthers(Model model) {
        Set<String> asked = new HashSet<>();
        for (Manifest manifest : model.manifests()) {
            Monitor monitor = Monitor.of(manifest);
            if (monitor != null) {
                monitor.endpoints().forEach(endpoint -> {
                    asked.add(endpoint.get("port").text());
                    asked.add(endpoint.get("targetPort").text());
                });
            }
            NetworkPolicy policy = NetworkPolicy.of(manifest);
            if (policy != null) {
                Stream.concat(policy.ingress().stream(), policy.egress().stream())
                        .flatMap(rule -> rule.get("ports").items().stream())
                        .forEach(port -> asked.add(port.get("port").text()));
            }
        }
        return asked;
    }

    /** The names that the kubelet asks for. */
    private static Set<String> probed(Container container) {
        Set<String> asked = new HashSet<>();
        Field field = container.field();
        Stream.of(
                        field.get("livenessProbe"),
                        field.get("readinessProbe"),
                        field.get("startupProbe"),
                        field.at("lifecycle", "postStart"),
                        field.at("lifecycle", "preStop"))
                .forEach(handler -> {
                    asked.add(handler.at("httpGet", "port").text());
                    asked.add(handler.at("tcpSocket", "port").text());
                });
        return asked;
    }

    private static void tell(Container container, ContainerPort port, Reporter report) {
        report.at(
                port.field().get("name"),
                "no Service, probe, policy or monitor of this input asks for port " + port.name() + " of container \""
                        + container.name() + "\" by its name; leave the name out, or ask for it");
    }
}
