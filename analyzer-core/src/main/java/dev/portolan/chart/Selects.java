package dev.portolan.chart;

import dev.portolan.manifest.ContainerPort;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.PodPorts;
import dev.portolan.manifest.PodSelector;
import dev.portolan.manifest.Service;
import dev.portolan.manifest.ServicePort;
import dev.portolan.manifest.Workload;
import dev.portolan.model.Dangling;
import dev.portolan.model.Model;
import dev.portolan.model.NearMiss;
import dev.portolan.model.PortReach;
import dev.portolan.model.PortTarget;
import dev.portolan.model.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The links by which objects choose pods. */
final class Selects {

    private final Model model;
    private final Survey survey;

    Selects(Model model, Survey survey) {
        this.model = model;
        this.survey = survey;
    }

    void addAll() {
        for (Service service : model.services()) {
            PodSelector selector = PodSelector.of(service.manifest());
            if (selector != null) {
                addSelection(service, selector, model.selection(service));
            }
        }
        model.dangling().forEach(this::addDangling);
    }

    private void addSelection(Service service, PodSelector selector, Selection selection) {
        for (Workload workload : selection.workloads()) {
            List<ChartPort> ports = ports(service, workload);
            boolean whole = ports.stream().allMatch(port -> port.target() != null);
            add(
                    selector,
                    survey.id(workload.manifest()),
                    whole ? LinkState.OK : LinkState.BROKEN,
                    ports,
                    whole ? "" : "pods lack a port that the Service asks for");
        }
        for (Workload workload : selection.possible()) {
            add(selector, survey.id(workload.manifest()), LinkState.UNKNOWN, List.of(), "depends on the cluster");
        }
    }

    private List<ChartPort> ports(Service service, Workload workload) {
        List<ChartPort> ports = new ArrayList<>();
        for (PortReach reach : model.reach(service)) {
            Long target = reach.targets().stream()
                    .filter(found -> found.workload().equals(workload))
                    .map(PortTarget::number)
                    .findFirst()
                    .orElse(null);
            ports.add(port(reach.port(), workload, target));
        }
        return ports;
    }

    private static ChartPort port(ServicePort port, Workload workload, @Nullable Long target) {
        String name = port.name().isEmpty() ? null : port.name();
        String asked = port.targetName();
        return new ChartPort(
                port.number(), port.protocol(), name, asked == null ? declared(workload, target) : asked, target);
    }

    private static String declared(Workload workload, @Nullable Long target) {
        ContainerPort port = target == null ? null : PodPorts.of(workload.pod()).numbered(target);
        return port == null ? "" : port.name();
    }

    private void addDangling(Dangling dangling) {
        PodSelector selector = dangling.selector();
        String labels = selector.pairs().entrySet().stream()
                .map(pair -> pair.getKey() + "=" + pair.getValue())
                .collect(Collectors.joining(","));
        String namespace = survey.namespace(selector.manifest());
        String id = ChartNode.id(namespace, "Pod", labels);
        NearMiss miss = dangling.nearMiss();
        boolean broken =
                miss != null || dangling.complete() || !dangling.elsewhere().isEmpty();
        survey.add(new ChartGhost(
                id,
                "Pod",
                namespace,
                labels,
                miss == null ? null : survey.id(miss.workload().manifest()),
                miss == null ? "" : hint(miss)));
        add(selector, id, broken ? LinkState.BROKEN : LinkState.UNKNOWN, List.of(), "matches no pod");
    }

    private static String hint(NearMiss miss) {
        Field label = miss.label();
        String has = label == null ? "no " + miss.pair().name() : label.name() + ": " + label.text();
        return miss.workload().inWords() + " has " + has;
    }

    private void add(PodSelector selector, String to, LinkState state, List<ChartPort> ports, String note) {
        Manifest manifest = selector.manifest();
        String type = switch (manifest.kind()) {
            case "Service" -> "selects";
            default -> "protects";
        };
        survey.add(new ChartEdge(
                survey.id(manifest),
                Objects.requireNonNull(to),
                type,
                selector.field().path(),
                manifest.file().path(),
                Survey.line(manifest, selector.field().headSpan()),
                state,
                ports,
                note,
                1));
    }
}
