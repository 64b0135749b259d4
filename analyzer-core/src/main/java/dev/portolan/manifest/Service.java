package dev.portolan.manifest;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A Service of the core group. */
public record Service(Manifest manifest) {

    /** The Service that an object is; null where it is none (Knative has a kind of the same name). */
    public static @Nullable Service of(Manifest manifest) {
        return manifest.is("", "Service") ? new Service(manifest) : null;
    }

    public Field spec() {
        return manifest.spec();
    }

    public Field selectorField() {
        return spec().get("selector");
    }

    public Map<String, String> selector() {
        return Labels.of(selectorField());
    }

    /** {@code ClusterIP} where none is written. */
    public String type() {
        String type = spec().get("type").text();
        return type.isEmpty() ? "ClusterIP" : type;
    }

    public boolean isExternalName() {
        return type().equals("ExternalName");
    }

    /** Whether the cluster looks for its pods: it has a selector and is no name for something outside. */
    public boolean selects() {
        return !isExternalName() && !selector().isEmpty();
    }

    public boolean isHeadless() {
        return spec().get("clusterIP").is("None");
    }

    public List<ServicePort> ports() {
        return spec().get("ports").items().stream()
                .filter(Field::isObject)
                .map(ServicePort::new)
                .toList();
    }
}
