package dev.portolan.model;

import dev.portolan.manifest.Field;
import dev.portolan.manifest.LinkType;
import dev.portolan.manifest.Manifest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The links of a run while they are gathered: one for each pair of ends and type, however often it is written. */
final class LinkList {

    /** Objects of one name may stand in several files: each has links of its own. */
    private record Key(LinkType type, Object from, Object to) {}

    private final Map<Key, Link> links = new LinkedHashMap<>();

    void add(LinkType type, LinkEnd from, LinkEnd to, Field field, LinkState state) {
        add(new Link(type, from, to, field, state, List.of(), null));
    }

    void add(Link link) {
        links.merge(new Key(link.type(), identity(link.from()), identity(link.to())), link, LinkList::joined);
    }

    private static Object identity(LinkEnd end) {
        Manifest manifest = end.manifest();
        return manifest == null ? end.id() : manifest;
    }

    private static Link joined(Link first, Link next) {
        List<LinkPort> ports = new ArrayList<>(first.ports());
        next.ports().stream().filter(port -> !ports.contains(port)).forEach(ports::add);
        return new Link(
                first.type(),
                first.from(),
                first.to(),
                first.field(),
                first.state().and(next.state()),
                ports,
                first.near() == null ? next.near() : first.near());
    }

    List<Link> all() {
        return List.copyOf(links.values());
    }
}
