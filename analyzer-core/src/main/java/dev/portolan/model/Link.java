package dev.portolan.model;

import dev.portolan.manifest.Field;
import dev.portolan.manifest.LinkType;
import dev.portolan.manifest.Manifest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A course between two objects.
 *
 * @param field that says so, the first of them in the manifest that holds it
 * @param ports in the order of the Service or of the text; none where ports play no part
 * @param near the object that was probably meant where the link is broken; null where nothing tells
 */
public record Link(
        LinkType type,
        LinkEnd from,
        LinkEnd to,
        Field field,
        LinkState state,
        List<LinkPort> ports,
        @Nullable Manifest near) {

    public Link {
        ports = List.copyOf(ports);
    }
}
