package dev.portolan.rules.agreement;

import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the mistake lies that an API server tells again elsewhere. Portolan tells it once, where it was made. */
final class Causes {

    /** Fields that the server fills in from others, with all that is wrong there. */
    private static final Map<String, String> COPIES =
            Map.of(".targetPort", ".port", ".resources.requests", ".resources.limits");

    private static final Pattern USE_OF_VOLUME =
            Pattern.compile("(.*)\\.(?:containers|initContainers)\\[\\d+]\\.volume(?:Mounts|Devices)\\[\\d+]\\.name");

    private static final List<String> TYPES = List.of("ClusterIP", "NodePort", "LoadBalancer", "ExternalName");

    private Causes() {}

    /**
     * The field that is to blame for what the server said of another; empty where that is to blame itself.
     *
     * @param written whether a person wrote the other
     */
    static String of(Manifest manifest, String path, boolean written) {
        for (Map.Entry<String, String> copy : COPIES.entrySet()) {
            int at = path.indexOf(copy.getKey());
            if (at >= 0 && !written) {
                return path.substring(0, at) + copy.getValue();
            }
        }
        Matcher use = USE_OF_VOLUME.matcher(path);
        if (use.matches()) {
            return volume(
                    manifest,
                    use.group(1) + ".volumes",
                    ServerPlace.find(manifest, path).text());
        }
        return manifest.is("", "Service") ? ofService(manifest, path) : "";
    }

    /** A volume with a mistake in it is none to the server, and who mounts it is blamed too. */
    private static String volume(Manifest manifest, String volumes, String name) {
        for (Field volume : ServerPlace.find(manifest, volumes).items()) {
            if (!name.isEmpty() && volume.get("name").text().equals(name)) {
                return volume.path();
            }
        }
        return "";
    }

    private static String ofService(Manifest manifest, String path) {
        String type = manifest.written().at("spec", "type").text();
        boolean typed = path.startsWith("spec.loadBalancer")
                || path.startsWith("spec.external")
                || path.equals("spec.allocateLoadBalancerNodePorts")
                || path.equals("spec.healthCheckNodePort")
                || path.equals("spec.ports");
        if (typed && !type.isEmpty() && !TYPES.contains(type)) {
            return "spec.type";
        }
        // An address is booked under the Service's name before that is looked at.
        boolean address = path.startsWith("spec.clusterIP");
        return address && manifest.written().at("spec", "clusterIP").isAbsent() ? "metadata.name" : "";
    }
}
