package dev.portolan.model;

import dev.portolan.manifest.Field;
import dev.portolan.manifest.LabelSelector;
import dev.portolan.manifest.LinkType;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.PodSelector;
import dev.portolan.manifest.Service;
import dev.portolan.manifest.ServicePort;
import dev.portolan.manifest.Workload;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The links by labels: from Services, disruption budgets and network policies to workloads. */
final class SelectorLinks {

    private final Model model;
    private final LinkList links;
    private final Map<Manifest, Dangling> dangling = new HashMap<>();

    SelectorLinks(Model model, LinkList links) {
        this.model = model;
        this.links = links;
        model.dangling().forEach(one -> dangling.put(one.selector().manifest(), one));
    }

    void addAll() {
        model.services().forEach(this::addService);
        for (Manifest manifest : model.manifests()) {
            if (manifest.is("policy", "PodDisruptionBudget")) {
                addProtection(manifest, manifest.spec().get("selector"));
            } else if (manifest.is("networking.k8s.io", "NetworkPolicy")) {
                addProtection(manifest, manifest.spec().get("podSelector"));
            }
        }
    }

    private void addService(Service service) {
        if (!service.selects()) {
            return;
        }
        LinkEnd from = model.end(service.manifest());
        Selection selection = model.selection(service);
        List<Workload> own = model.ownWorkloads(service);
        List<PortReach> reach = own.isEmpty() ? model.reach(service) : model.ownReach(service);
        for (Workload workload : own.isEmpty() ? selection.workloads() : own) {
            List<LinkPort> ports =
                    reach.stream().map(port -> port(port, workload)).toList();
            boolean holds = ports.stream().allMatch(port -> port.target() != null);
            LinkState state = holds ? LinkState.OK : LinkState.BROKEN;
            add(LinkType.SELECTS, from, workload, service.selectorField(), state, ports);
        }
        for (Workload workload : selection.possible()) {
            add(LinkType.SELECTS, from, workload, service.selectorField(), LinkState.UNKNOWN, List.of());
        }
        addDangling(LinkType.SELECTS, service.manifest());
    }

    private static LinkPort port(PortReach reach, Workload workload) {
        ServicePort port = reach.port();
        Long target = reach.targets().stream()
                .filter(one -> one.workload().equals(workload))
                .map(PortTarget::number)
                .findFirst()
                .orElse(null);
        return new LinkPort(port.number(), port.protocol(), port.name(), target);
    }

    private void add(
            LinkType type, LinkEnd from, Workload workload, Field field, LinkState state, List<LinkPort> ports) {
        links.add(new Link(type, from, model.end(workload.manifest()), field, state, ports, null));
    }

    private void addProtection(Manifest manifest, Field field) {
        if (field.isAbsent()) {
            return;
        }
        LinkEnd from = model.end(manifest);
        Selection selection = model.selection(manifest, new LabelSelector(field));
        for (Workload workload : selection.workloads()) {
            add(LinkType.PROTECTS, from, workload, field, LinkState.OK, List.of());
        }
        for (Workload workload : selection.possible()) {
            add(LinkType.PROTECTS, from, workload, field, LinkState.UNKNOWN, List.of());
        }
        addDangling(LinkType.PROTECTS, manifest);
    }

    /** A selector that finds no pods ends in what it asks for. */
    private void addDangling(LinkType type, Manifest manifest) {
        Dangling vain = dangling.get(manifest);
        if (vain == null) {
            return;
        }
        PodSelector selector = vain.selector();
        String sought = selector.pairs().entrySet().stream()
                .map(pair -> pair.getKey() + "=" + pair.getValue())
                .collect(Collectors.joining(","));
        Manifest near = near(vain);
        links.add(new Link(
                type,
                model.end(manifest),
                new LinkEnd("Pod", model.namespace(manifest), sought, null),
                selector.field(),
                near != null || vain.complete() ? LinkState.BROKEN : LinkState.UNKNOWN,
                List.of(),
                near));
    }

    private static @Nullable Manifest near(Dangling vain) {
        NearMiss nearMiss = vain.nearMiss();
        if (nearMiss != null) {
            return nearMiss.workload().manifest();
        }
        return vain.elsewhere().isEmpty() ? null : vain.elsewhere().get(0).manifest();
    }
}
