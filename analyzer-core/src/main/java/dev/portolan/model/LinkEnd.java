package dev.portolan.model;

import dev.portolan.manifest.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * One end of a link.
 *
 * @param namespace in which it lives; empty for a kind that has none
 * @param name of the object; of pods that a selector looks for in vain its pairs, {@code app=web,tier=front}
 * @param manifest null where the input has no such object; it may be one of {@link Model#generated}
 */
public record LinkEnd(
        String kind,
        String namespace,
        String name,
        @Nullable Manifest manifest) {

    /** The world outside the cluster. */
    public static final LinkEnd OUTSIDE = new LinkEnd("Outside", "", "outside", null);

    /** {@code shop/Service/web}, {@code ClusterRole/admin}. */
    public String id() {
        return (namespace.isEmpty() ? "" : namespace + "/") + kind + "/" + name;
    }
}
