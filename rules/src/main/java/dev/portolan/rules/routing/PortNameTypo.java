package dev.portolan.rules.routing;

import static dev.portolan.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import dev.portolan.finding.Fix;
import dev.portolan.finding.Spelling;
import dev.portolan.manifest.ContainerPort;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.LinkType;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.Monitor;
import dev.portolan.manifest.PodPorts;
import dev.portolan.manifest.PodSelector;
import dev.portolan.manifest.Reference;
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
import dev.portolan.rules.vocabulary.PortName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A ServiceMonitor, PodMonitor or route that says a port's name which nothing it leads to has, or which no name is asked for. */
@AutoService(Rule.class)
@RuleInfo(
        id = "port-name-typo",
        severity = WARNING,
        summary = "monitor or route names a port that nothing it leads to has")
public final class PortNameTypo implements ModelRule {

    /** What a monitor's endpoint may name: a port with its name and number, and the field that declares it. */
    private record Known(String name, @Nullable Long number, Field field) {

        static Known of(ServicePort port) {
            return new Known(port.name(), port.number(), port.field());
        }

        static Known of(ContainerPort port) {
            return new Known(port.name(), port.number(), port.field());
        }
    }

    @Override
    public void check(Model model, Reporter report) {
        List<Monitor> monitors = model.manifests().stream()
                .map(Monitor::of)
                .flatMap(Stream::ofNullable)
                .toList();
        MonitoredServices services =
                monitors.stream().anyMatch(Monitor::isOfServices) ? new MonitoredServices(model, List.of()) : null;
        for (Monitor monitor : monitors) {
            if (mayHaveOthers(model, monitor)) {
                continue;
            }
            if (monitor.isOfServices()) {
                checkServices(model, monitor, Objects.requireNonNull(services), report);
            } else {
                checkPods(model, monitor, report);
            }
        }
        AskedPort.of(model, PortNameTypo::isRoute, PortNameTypo::name).forEach(asked -> checkRoute(asked, report));
    }

    /** Services and pods that could not be read may be monitored too, and their ports may have the very name. */
    private static boolean mayHaveOthers(Model model, Monitor monitor) {
        Map<String, String> labels = monitor.selector().matchLabels();
        String value = labels.values().stream().findFirst().orElse("");
        return monitor.isOfServices()
                ? model.unread().mayName("Service", value, monitor.manifest())
                : model.unread().mayHavePods(labels, monitor.manifest());
    }

    private static void checkServices(Model model, Monitor monitor, MonitoredServices services, Reporter report) {
        if (monitor.selector().matchLabels().isEmpty() || monitor.isForAllNamespaces()) {
            return;
        }
        List<Service> selected = services.selectedBy(monitor);
        Manifest first = selected.stream()
                .map(Service::manifest)
                .filter(service -> model.scopes().together(monitor.manifest(), service))
                .findFirst()
                .orElse(null);
        if (first == null) {
            return;
        }
        List<Known> ports = selected.stream()
                .flatMap(service -> service.ports().stream())
                .map(Known::of)
                .toList();
        monitor.endpoints()
                .forEach(
                        endpoint -> check(endpoint.get("port"), first.identity().inWords(), ports, report));
        boolean known = selected.stream().allMatch(service -> arePodsKnown(model.selection(service)));
        if (known) {
            List<Workload> workloads = selected.stream()
                    .flatMap(service -> model.selection(service).workloads().stream())
                    .toList();
            checkPods(model, monitor, "targetPort", workloads, report);
        }
    }

    private static void checkPods(Model model, Monitor monitor, Reporter report) {
        PodSelector selector = PodSelector.of(monitor.manifest(), monitor.selector());
        if (selector == null
                || monitor.manifest().spec().get("namespaceSelector").isPresent()) {
            return;
        }
        Selection selection = model.selection(selector);
        if (arePodsKnown(selection)) {
            checkPods(model, monitor, "port", selection.workloads(), report);
        }
    }

    private static boolean arePodsKnown(Selection selection) {
        return selection.possible().isEmpty()
                && selection.workloads().stream()
                        .noneMatch(workload -> workload.manifest().isCustom());
    }

    private static void checkPods(
            Model model, Monitor monitor, String field, List<Workload> workloads, Reporter report) {
        Workload first = workloads.stream()
                .filter(workload -> model.scopes().together(monitor.manifest(), workload.manifest()))
                .findFirst()
                .orElse(null);
        if (first == null) {
            return;
        }
        List<Known> ports = workloads.stream()
                .flatMap(workload -> PodPorts.of(workload.pod()).ports().stream())
                .map(Known::of)
                .toList();
        monitor.endpoints().forEach(endpoint -> check(endpoint.get(field), first.inWords(), ports, report));
    }

    private static void check(Field port, String owner, List<Known> ports, Reporter report) {
        boolean isNumber = port.integer() != null || port.text().matches("[0-9]{1,5}");
        if (port.name().equals("port") && isNumber) {
            tellNumber(port, owner, ports, report);
        } else if (port.isString()
                && PortName.problem(port.text()) == null
                && ports.stream().noneMatch(known -> known.name().equals(port.text()))) {
            tell(port, owner, ports, report);
        }
    }

    private static void tell(Field port, String owner, List<Known> ports, Reporter report) {
        List<String> names = names(ports);
        Draft draft = report.at(
                port,
                owner + " has no port named " + port.text() + ", so nothing is scraped; "
                        + (names.isEmpty() ? "give a port there that name" : "named: " + String.join(", ", names)));
        String near = names.size() == 1 ? names.get(0) : Spelling.nearest(port.text(), names);
        if (near != null) {
            draft.fix(Overwrite.value(port, near));
        }
        String shown = near == null && !names.isEmpty() ? names.get(0) : near;
        ports.stream()
                .filter(known -> known.name().equals(shown))
                .findFirst()
                .ifPresent(known -> draft.related(known.field().get("name"), "a port that it has"));
    }

    private static List<String> names(List<Known> ports) {
        return ports.stream()
                .map(Known::name)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /** A monitor's {@code port} is a name, whatever it looks like. */
    private static void tellNumber(Field port, String owner, List<Known> ports, Reporter report) {
        Known meant = ports.stream()
                .filter(known -> port.text().equals(String.valueOf(known.number())))
                .findFirst()
                .orElse(null);
        String advice = "name a port that it has";
        if (meant != null) {
            advice = meant.name().isEmpty()
                    ? "give port " + port.text() + " of " + owner + " a name and write that"
                    : owner + " calls that port " + meant.name();
        }
        Draft draft = report.at(port, "a monitor's port is a name and " + port.text() + " is a number; " + advice);
        if (meant != null && !meant.name().isEmpty()) {
            draft.fix(Overwrite.value(port, meant.name())).related(meant.field().get("name"), "its name");
        }
    }

    private static boolean isRoute(Reference reference) {
        return reference.type() == LinkType.ROUTES
                && reference.manifest().group().equals(GatewayReference.GROUP);
    }

    private static @Nullable Field name(Reference reference) {
        Field port = reference.key();
        return port != null && port.isString() ? port : null;
    }

    private static void checkRoute(AskedPort asked, Reporter report) {
        Field place = asked.first();
        List<ServicePort> ports = asked.ports().service().ports();
        List<String> candidates = new ArrayList<>(asked.ports().names());
        ports.forEach(port -> candidates.add(String.valueOf(port.number())));
        String near = Spelling.nearest(place.text(), candidates);
        ServicePort meant = near == null
                ? asked.ports().only()
                : ports.stream()
                        .filter(port -> port.name().equals(near) || near.equals(String.valueOf(port.number())))
                        .findFirst()
                        .orElse(null);
        Long number = meant == null ? null : meant.number();
        Draft draft = asked.relate(report.at(
                        place,
                        "the port of a route's backend is a number and " + place.text() + " is a name; "
                                + asked.service() + " has " + asked.ports().inWords())
                .label("a number belongs here"));
        Fix fix = number == null ? null : asked.writeNumber(number);
        draft.fix(fix);
    }
}
