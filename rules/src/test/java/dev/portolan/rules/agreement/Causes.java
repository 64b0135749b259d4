package dev.portolan.rules.agreement;

import dev.portolan.finding.Spelling;
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

    private static final Pattern VOLUME = Pattern.compile("(spec\\.template\\.spec\\.volumes)\\[(\\d+)](.*)");

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
        Field root = manifest.written();
        return switch (manifest.kind()) {
            case "Service" -> ofService(manifest, path);
            // A name becomes a label; where it can be none, that is told again.
            case "Namespace" -> path.equals("metadata.labels") ? "metadata.name" : "";
            case "Job", "ReplicationController" ->
                path.equals("metadata.labels") ? "spec.template.metadata.labels" : "";
            case "PersistentVolumeClaim" -> ofClaim(root.get("spec"), path);
            // The server knows data only.
            case "Secret" -> path.startsWith("data[") ? "stringData" + path.substring("data".length()) : "";
            case "StatefulSet" -> ofStatefulSet(root, path);
            default -> "";
        };
    }

    /** The server copies one source into the other where only one is there. */
    private static String ofClaim(Field spec, String path) {
        if (path.startsWith("spec.dataSourceRef") && spec.get("dataSourceRef").isAbsent()) {
            return path.replaceFirst("dataSourceRef", "dataSource");
        }
        boolean copied =
                path.startsWith("spec.dataSource") && spec.get("dataSource").isAbsent();
        return copied ? path.replaceFirst("dataSource(Ref)?", "dataSourceRef") : "";
    }

    /** Its claims are made volumes of its pods, in front of the others. */
    private static String ofStatefulSet(Field root, String path) {
        Matcher volume = VOLUME.matcher(path);
        int claims = root.at("spec", "volumeClaimTemplates").items().size();
        if (claims == 0 || !volume.matches()) {
            return "";
        }
        int index = Integer.parseInt(volume.group(2));
        return index < claims
                ? "spec.volumeClaimTemplates[" + index + "].metadata.name"
                : volume.group(1) + "[" + (index - claims) + "]" + volume.group(3);
    }

    /** A volume with a mistake in it is none to the server, and who mounts it is blamed too. */
    private static String volume(Manifest manifest, String volumes, String name) {
        for (Field volume : ServerPlace.find(manifest, volumes).items()) {
            if (!name.isEmpty() && volume.get("name").text().equals(name)) {
                return volume.path();
            }
        }
        // A claim whose name stands beside its metadata becomes none either.
        for (Field claim :
                ServerPlace.find(manifest, "spec.volumeClaimTemplates").items()) {
            if (!name.isEmpty() && claim.get("name").text().equals(name)) {
                return claim.path();
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

    /**
     * The unknown field that was meant to be a missing one, or to hold it; empty if there is none: it stands in the same
     * object under a name that is nearly right, or elsewhere under the right one.
     */
    static String slip(String missing, List<String> unknownFields) {
        List<String> steps = ServerPlace.steps(missing);
        for (String unknown : unknownFields) {
            List<String> others = ServerPlace.steps(unknown);
            int last = others.size() - 1;
            String name = others.get(last);
            boolean misspelt = last < steps.size()
                    && steps.subList(0, last).equals(others.subList(0, last))
                    && (Spelling.sameLetters(steps.get(last), name) || Spelling.distance(steps.get(last), name) <= 2);
            if (misspelt || steps.get(steps.size() - 1).equals(name)) {
                return unknown;
            }
        }
        return "";
    }
}
