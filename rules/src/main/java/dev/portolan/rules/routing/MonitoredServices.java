package dev.portolan.rules.routing;

import dev.portolan.manifest.Answer;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.Monitor;
import dev.portolan.manifest.Service;
import dev.portolan.model.Model;
import dev.portolan.model.Nearness;
import dev.portolan.model.Neighbours;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The Services of the input as ServiceMonitors look for them: by their own labels. */
final class MonitoredServices {

    private record Label(String namespace, String key, String value) {}

    private static final String ANYWHERE = "";

    private final Model model;
    private final Map<Label, List<Service>> byLabel = new HashMap<>();
    private final Map<String, List<Service>> byNamespace = new HashMap<>();
    private final Neighbours<String, Service> neighbours = new Neighbours<>();
    private final Set<Manifest> spokenFor = new HashSet<>();

    MonitoredServices(Model model, List<Monitor> monitors) {
        this.model = model;
        model.services().forEach(this::add);
        for (Monitor monitor : monitors) {
            selectedBy(monitor).forEach(service -> spokenFor.add(service.manifest()));
        }
    }

    private void add(Service service) {
        for (String namespace : List.of(ANYWHERE, model.namespace(service.manifest()))) {
            put(byNamespace, namespace, service);
            service.manifest()
                    .labels()
                    .forEach((key, value) -> put(byLabel, new Label(namespace, key, value), service));
        }
        neighbours.add(ANYWHERE, service.manifest().file(), service);
    }

    private static <K> void put(Map<K, List<Service>> index, K key, Service service) {
        index.computeIfAbsent(key, k -> new ArrayList<>()).add(service);
    }

    /** Those that a ServiceMonitor selects. */
    List<Service> selectedBy(Monitor monitor) {
        return namespaces(monitor).stream()
                .flatMap(namespace -> selectedBy(monitor, namespace))
                .toList();
    }

    /** Those that it would select if it looked into all namespaces. */
    List<Service> anywhereSelectedBy(Monitor monitor) {
        return selectedBy(monitor, ANYWHERE).toList();
    }

    private Stream<Service> selectedBy(Monitor monitor, String namespace) {
        return monitor.selector().matchLabels().entrySet().stream()
                .findFirst()
                .map(pair -> byLabel.getOrDefault(new Label(namespace, pair.getKey(), pair.getValue()), List.of()))
                .orElseGet(() -> byNamespace.getOrDefault(namespace, List.of()))
                .stream()
                .filter(service -> monitor.selector().matches(service.manifest().labels()) == Answer.YES);
    }

    private List<String> namespaces(Monitor monitor) {
        if (monitor.isForAllNamespaces()) {
            return List.of(ANYWHERE);
        }
        return monitor.namespaces().isEmpty() ? List.of(model.namespace(monitor.manifest())) : monitor.namespaces();
    }

    /** Services in a monitor's namespaces, in its file, its folder or folders of one parent with it. */
    Set<Service> near(Monitor monitor) {
        List<String> namespaces = namespaces(monitor);
        Set<Service> near =
                new LinkedHashSet<>(neighbours.of(ANYWHERE, monitor.manifest().file()));
        near.removeIf(service -> nearness(monitor, service) == Nearness.ELSEWHERE
                || (!monitor.isForAllNamespaces() && !namespaces.contains(model.namespace(service.manifest()))));
        return near;
    }

    static Nearness nearness(Monitor monitor, Service service) {
        return Nearness.between(monitor.manifest().file(), service.manifest().file());
    }

    /** Whether some monitor selects a Service, so that it is hardly the one that another monitor misses. */
    boolean isSpokenFor(Service service) {
        return spokenFor.contains(service.manifest());
    }
}
