package dev.portolan.rules.service;

import static dev.portolan.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import dev.portolan.finding.Spelling;
import dev.portolan.manifest.Answer;
import dev.portolan.manifest.ContainerPort;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.LabelSelector;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.PodPorts;
import dev.portolan.manifest.PodSelector;
import dev.portolan.manifest.Service;
import dev.portolan.manifest.ServicePort;
import dev.portolan.manifest.Workload;
import dev.portolan.model.Model;
import dev.portolan.model.Selection;
import dev.portolan.rule.Draft;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.vocabulary.Overwrite;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A ServiceMonitor or PodMonitor that names a port which nothing it selects has. */
@AutoService(Rule.class)
@RuleInfo(id = "port-name-typo", severity = WARNING, summary = "monitor names a port that nothing it selects has")
public final class PortNameTypo implements ModelRule {

    private static final String GROUP = "monitoring.coreos.com";

    private record Label(String namespace, String key, String value) {}

    @Override
    public void check(Model model, Reporter report) {
        Map<Label, List<Service>> services = null;
        for (Manifest manifest : model.manifests()) {
            if (manifest.is(GROUP, "ServiceMonitor")) {
                services = services == null ? byLabel(model) : services;
                checkServices(model, manifest, services, report);
            } else if (manifest.is(GROUP, "PodMonitor")) {
                checkPods(model, manifest, report);
            }
        }
    }

    private static Map<Label, List<Service>> byLabel(Model model) {
        Map<Label, List<Service>> services = new HashMap<>();
        for (Service service : model.services()) {
            String namespace = model.namespace(service.manifest());
            service.manifest()
                    .labels()
                    .forEach((key, value) -> services.computeIfAbsent(
                                    new Label(namespace, key, value), label -> new ArrayList<>())
                            .add(service));
        }
        return services;
    }

    private static void checkServices(
            Model model, Manifest monitor, Map<Label, List<Service>> services, Reporter report) {
        LabelSelector selector = new LabelSelector(monitor.spec().get("selector"));
        Map<String, Field> ports = new LinkedHashMap<>();
        Service first = null;
        for (Service service : candidates(model, monitor, selector, services)) {
            if (selector.matches(service.manifest().labels()) == Answer.YES) {
                first = first == null && model.scopes().together(monitor, service.manifest()) ? service : first;
                for (ServicePort port : service.ports()) {
                    ports.putIfAbsent(port.name(), port.field());
                }
            }
        }
        if (first != null) {
            String owner = first.manifest().identity().inWords();
            tell(monitor.spec().get("endpoints"), owner, ports, report);
        }
    }

    private static List<Service> candidates(
            Model model, Manifest monitor, LabelSelector selector, Map<Label, List<Service>> services) {
        Map.Entry<String, String> pair =
                selector.matchLabels().entrySet().stream().findFirst().orElse(null);
        if (pair == null || monitor.spec().at("namespaceSelector", "any").isTrue()) {
            return List.of();
        }
        return namespaces(model, monitor).stream()
                .flatMap(namespace ->
                        services.getOrDefault(new Label(namespace, pair.getKey(), pair.getValue()), List.of()).stream())
                .toList();
    }

    private static List<String> namespaces(Model model, Manifest monitor) {
        List<String> named = monitor.spec().at("namespaceSelector", "matchNames").items().stream()
                .map(Field::text)
                .toList();
        return named.isEmpty() ? List.of(model.namespace(monitor)) : named;
    }

    private static void checkPods(Model model, Manifest monitor, Reporter report) {
        PodSelector selector =
                PodSelector.of(monitor, new LabelSelector(monitor.spec().get("selector")));
        if (selector == null || monitor.spec().get("namespaceSelector").isPresent()) {
            return;
        }
        Selection selection = model.selection(selector);
        boolean known = selection.possible().isEmpty()
                && selection.workloads().stream()
                        .allMatch(workload -> !workload.manifest().isCustom());
        Workload first = selection.workloads().stream()
                .filter(workload -> model.scopes().together(monitor, workload.manifest()))
                .findFirst()
                .orElse(null);
        if (first == null || !known) {
            return;
        }
        Map<String, Field> ports = new LinkedHashMap<>();
        for (Workload workload : selection.workloads()) {
            for (ContainerPort port : PodPorts.of(workload.pod()).ports()) {
                ports.putIfAbsent(port.name(), port.field());
            }
        }
        tell(monitor.spec().get("podMetricsEndpoints"), first.inWords(), ports, report);
    }

    private static void tell(Field endpoints, String owner, Map<String, Field> ports, Reporter report) {
        for (Field endpoint : endpoints.items()) {
            Field port = endpoint.get("port");
            if (port.isString() && PortText.isName(port.text()) && !ports.containsKey(port.text())) {
                List<String> names =
                        ports.keySet().stream().filter(name -> !name.isEmpty()).toList();
                Draft draft = report.at(
                        port,
                        owner + " has no port named " + port.text() + ", so nothing is scraped; named: "
                                + (names.isEmpty() ? "none" : String.join(", ", names)));
                mend(draft, port, ports, names);
            }
        }
    }

    private static void mend(Draft draft, Field port, Map<String, Field> ports, List<String> names) {
        String near = nearest(port.text(), names);
        if (near != null) {
            draft.fix(Overwrite.value(port, near));
        }
        if (!names.isEmpty()) {
            String shown = near == null ? names.get(0) : near;
            Field declared = ports.get(shown);
            if (declared != null) {
                draft.related(declared.get("name"), "a port that it has");
            }
        }
    }

    private static @Nullable String nearest(String written, List<String> names) {
        return names.size() == 1 ? names.get(0) : Spelling.nearest(written, names);
    }
}
