package dev.portolan.model;

import dev.portolan.manifest.LinkType;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.Reference;
import dev.portolan.manifest.Service;
import dev.portolan.manifest.ServicePort;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The links from workloads to the Services whose hosts they are told. */
final class CallLinks {

    private final Model model;
    private final LinkList links;

    CallLinks(Model model, LinkList links) {
        this.model = model;
        this.links = links;
    }

    void addAll() {
        model.calls().forEach(this::add);
    }

    private void add(Call call) {
        Manifest from = call.from().manifest();
        Service service = call.service();
        LinkState state;
        Manifest near = null;
        if (service == null) {
            Reference reference = call.reference();
            Resolution resolution = model.resolve(reference);
            state = LinkState.of(reference, resolution);
            near = resolution.meant();
        } else {
            state = isOpen(call, service) ? LinkState.OK : LinkState.BROKEN;
        }
        LinkEnd to = service == null
                ? new LinkEnd("Service", call.namespace(), call.name(), null)
                : model.end(service.manifest());
        links.add(new Link(LinkType.CALLS, model.end(from), to, call.field(), state, ports(call, service), near));
    }

    /** A name that leads to the pods themselves, or outside, has any port. */
    private static boolean isOpen(Call call, Service service) {
        return call.port() == null || service.isHeadless() || service.isExternalName() || port(call, service) != null;
    }

    private static List<LinkPort> ports(Call call, @Nullable Service service) {
        Integer written = call.port();
        if (written == null) {
            return List.of();
        }
        ServicePort port = service == null ? null : port(call, service);
        return List.of(new LinkPort(
                written.longValue(), port == null ? "TCP" : port.protocol(), port == null ? "" : port.name(), null));
    }

    /** Null where the Service has no such port. */
    private static @Nullable ServicePort port(Call call, Service service) {
        Integer written = call.port();
        return service.ports().stream()
                .filter(port -> written != null && Long.valueOf(written).equals(port.number()))
                .findFirst()
                .orElse(null);
    }
}
