package dev.portolan.schemas;

import java.util.List;
import java.util.Map;

/**
 * What one version of Kubernetes, or one cluster, says of its objects.
 *
 * @param minor the second number of its version
 * @param definitions by full name, as OpenAPI writes them
 */
record Release(int minor, List<Kind> kinds, Map<String, Json> definitions) {

    /** @param apiVersion {@code v1}, {@code apps/v1} */
    record Kind(
            String apiVersion,
            String kind,
            String plural,
            boolean namespaced,
            boolean creatable,
            boolean servedByDefault,
            String definition) {}

    static String apiVersion(String group, String version) {
        return group.isEmpty() ? version : group + "/" + version;
    }
}
