package dev.portolan.model;

import dev.portolan.manifest.Answer;
import dev.portolan.manifest.LinkType;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.Reference;
import dev.portolan.manifest.Service;
import dev.portolan.manifest.ServicePort;
import dev.portolan.manifest.Workload;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The links by name: what is drawn of {@link Model#references}. */
final class ReferenceLinks {

    private final Model model;
    private final LinkList links;

    ReferenceLinks(Model model, LinkList links) {
        this.model = model;
        this.links = links;
    }

    void addAll() {
        for (Reference reference : model.references()) {
            if (isDrawn(reference)) {
                add(reference);
            }
        }
    }

    /** Settings, volumes and accounts are drawn for what runs; a PodTemplate does not. */
    private static boolean isDrawn(Reference reference) {
        return switch (reference.type()) {
            case ROUTES, SCALES, ATTACHES -> true;
            case MOUNTS, USES_CONFIG, RUNS_AS -> Workload.of(reference.manifest()) != null;
            case SELECTS, CALLS, PROTECTS, EXPOSES -> false;
            case PULLS_WITH, CERTIFIES, GRANTS, EMPOWERS, BINDS, CLASSED, NAMED_BY, SERVED_BY -> false;
        };
    }

    private void add(Reference reference) {
        Resolution resolution = model.resolve(reference);
        Manifest target = nearest(reference.manifest(), resolution.targets());
        LinkEnd from = model.end(reference.manifest());
        LinkEnd to = target == null
                ? new LinkEnd(reference.kind(), model.namespace(reference), reference.name(), null)
                : model.end(target);
        List<LinkPort> ports = reference.type() == LinkType.ROUTES ? ports(reference, target) : List.of();
        LinkState state = LinkState.of(reference, resolution);
        // A part of which nobody knows does not break it.
        if (target != null && !reference.optional() && model.part(reference) == Answer.NO) {
            state = LinkState.BROKEN;
        }
        boolean isParent = reference.type() == LinkType.ATTACHES;
        links.add(new Link(
                isParent ? LinkType.ROUTES : reference.type(),
                isParent ? to : from,
                isParent ? from : to,
                reference.field(),
                state,
                ports,
                resolution.meant()));
    }

    /** Several objects of one name belong to several systems: the own one, else the nearest. */
    private @Nullable Manifest nearest(Manifest from, List<Manifest> targets) {
        return targets.stream()
                .min(Comparator.comparing((Manifest target) -> !model.scopes().together(from, target))
                        .thenComparing(target -> Nearness.between(from.file(), target.file())))
                .orElse(null);
    }

    private static List<LinkPort> ports(Reference reference, @Nullable Manifest target) {
        PortKey key = PortKey.of(reference);
        if (key == null) {
            return List.of();
        }
        Service service = target == null ? null : Service.of(target);
        ServicePort port = service == null ? null : key.find(service);
        return List.of(
                port == null
                        ? new LinkPort(key.number(), "TCP", key.name(), null)
                        : new LinkPort(port.number(), port.protocol(), port.name(), null));
    }
}
