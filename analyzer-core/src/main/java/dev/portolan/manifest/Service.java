package dev.portolan.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A Service of the core group. */
public record Service(Manifest manifest) {

    /** What is asked of one again and again. */
    private record Parts(Map<String, String> selector, List<ServicePort> ports) {

        static Parts of(Manifest manifest) {
            List<ServicePort> ports = new ArrayList<>();
            for (Field port : manifest.spec().get("ports").items()) {
                if (port.isObject()) {
                    ports.add(new ServicePort(port));
                }
            }
            return new Parts(Labels.of(manifest.spec().get("selector")), List.copyOf(ports));
        }
    }

    private Parts parts() {
        return manifest.once(Parts.class, Parts::of);
    }

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
        return parts().selector();
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
        return parts().ports();
    }
}
