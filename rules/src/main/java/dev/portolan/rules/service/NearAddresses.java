package dev.portolan.rules.service;

import dev.portolan.finding.Spelling;
import dev.portolan.manifest.Addresses;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.model.Model;
import dev.portolan.rules.vocabulary.NearWord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Addresses that are there, and are tied to no Service but for a slip.
 *
 * @param words what is wrong with them, and what to write
 * @param label for beside the place
 */
record NearAddresses(String words, Field place, String label) {

    /** Null where nothing of the Service's namespace is near. */
    static @Nullable NearAddresses of(Model model, Manifest service) {
        String name = String.valueOf(service.name());
        for (Manifest manifest : model.manifests()) {
            if (model.namespace(manifest).equals(model.namespace(service))) {
                NearAddresses near = near(manifest, name);
                if (near != null) {
                    return near;
                }
            }
        }
        return null;
    }

    private static @Nullable NearAddresses near(Manifest manifest, String service) {
        if (manifest.is("discovery.k8s.io", "EndpointSlice")) {
            return slice(manifest, service);
        }
        String name = manifest.name();
        return manifest.is("", "Endpoints") && name != null && NearWord.of(name, List.of(service)) != null
                ? new NearAddresses(
                        "the Endpoints " + name + " are for a Service of that name; write " + service + " there",
                        manifest.metadata().get("name"),
                        "nearly the Service's name")
                : null;
    }

    private static @Nullable NearAddresses slice(Manifest slice, String service) {
        Field labels = slice.metadata().get("labels");
        Field label = labels.get(Addresses.SERVICE_LABEL);
        String start = "the EndpointSlice " + slice.name();
        if (label.isPresent()) {
            return NearWord.of(label.text(), List.of(service)) == null
                    ? null
                    : new NearAddresses(
                            start + " is for a Service " + label.text() + "; write " + service + " there",
                            label,
                            "nearly the Service's name");
        }
        for (Field other : labels.members()) {
            if (other.is(service) && isNearKey(other.name())) {
                return new NearAddresses(
                        start + " has the label " + other.name() + "; write " + Addresses.SERVICE_LABEL + " there",
                        other,
                        "not the label that ties it to a Service");
            }
        }
        return (slice.name() + "-").startsWith(service + "-")
                ? new NearAddresses(
                        start + " has no label " + Addresses.SERVICE_LABEL + "; write it there",
                        slice.metadata().get("name"),
                        "tied to no Service")
                : null;
    }

    private static boolean isNearKey(String key) {
        String last = key.substring(key.lastIndexOf('/') + 1);
        return Spelling.nearest(last, List.of("service-name")) != null;
    }
}
