package dev.portolan.manifest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Addresses that somebody wrote for a Service of the same namespace: an EndpointSlice or Endpoints.
 *
 * @param service its name; empty where they are for none
 * @param ports on which they are reached
 */
public record Addresses(Manifest manifest, String service, List<Field> ports) {

    /** By which an EndpointSlice says for which Service it is. */
    public static final String SERVICE_LABEL = "kubernetes.io/service-name";

    /** The addresses that an object holds; null where it is of another kind. */
    public static @Nullable Addresses of(Manifest manifest) {
        if (manifest.is("", "Endpoints")) {
            List<Field> ports = manifest.root().get("subsets").items().stream()
                    .flatMap(subset -> subset.get("ports").items().stream())
                    .toList();
            return new Addresses(manifest, String.valueOf(manifest.name()), ports);
        }
        return manifest.is("discovery.k8s.io", "EndpointSlice")
                ? new Addresses(
                        manifest,
                        manifest.metadata().at("labels", SERVICE_LABEL).text(),
                        manifest.root().get("ports").items())
                : null;
    }
}
