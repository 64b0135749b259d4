package dev.portolan.manifest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An object of the Prometheus operator that says whose metrics are gathered: a ServiceMonitor or a PodMonitor. */
public record Monitor(Manifest manifest) {

    private static final String GROUP = "monitoring.coreos.com";

    /** The monitor that an object is; null where it is none. */
    public static @Nullable Monitor of(Manifest manifest) {
        return manifest.is(GROUP, "ServiceMonitor") || manifest.is(GROUP, "PodMonitor") ? new Monitor(manifest) : null;
    }

    /** Whether it goes by the labels of Services; else it goes by those of pods. */
    public boolean isOfServices() {
        return manifest.kind().equals("ServiceMonitor");
    }

    /** The labels of the Services, or of the pods, in question. */
    public LabelSelector selector() {
        return new LabelSelector(manifest.spec().get("selector"));
    }

    public List<Field> endpoints() {
        return manifest.spec()
                .get(isOfServices() ? "endpoints" : "podMetricsEndpoints")
                .items();
    }

    /** Whether it looks into all namespaces. */
    public boolean isForAllNamespaces() {
        return manifest.spec().at("namespaceSelector", "any").isTrue();
    }

    /** The namespaces that it looks into; none where it says none, so that it is its own one. */
    public List<String> namespaces() {
        return manifest.spec().at("namespaceSelector", "matchNames").items().stream()
                .map(Field::text)
                .toList();
    }
}
