package dev.portolan.model;

import dev.portolan.manifest.Field;
import dev.portolan.manifest.LinkType;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.Service;
import org.jspecify.annotations.Nullable;

/** The links from outside the cluster to what lets traffic in. */
final class EntryLinks {

    private final Model model;
    private final LinkList links;

    EntryLinks(Model model, LinkList links) {
        this.model = model;
        this.links = links;
    }

    void addAll() {
        for (Manifest manifest : model.manifests()) {
            Field entry = entry(manifest);
            if (entry != null) {
                links.add(LinkType.EXPOSES, LinkEnd.OUTSIDE, model.end(manifest), entry, LinkState.OK);
            }
        }
    }

    /** The field that lets traffic in; null where the object does not. */
    private static @Nullable Field entry(Manifest manifest) {
        Service service = Service.of(manifest);
        if (service != null) {
            boolean isOpen =
                    service.type().equals("LoadBalancer") || service.type().equals("NodePort");
            return isOpen ? service.spec().get("type") : null;
        }
        boolean isIngress = manifest.is("networking.k8s.io", "Ingress") || manifest.is("extensions", "Ingress");
        return isIngress || manifest.is("gateway.networking.k8s.io", "Gateway") ? manifest.root() : null;
    }
}
