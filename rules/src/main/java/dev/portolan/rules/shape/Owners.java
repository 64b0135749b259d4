package dev.portolan.rules.shape;

import dev.portolan.finding.FieldPlace;
import dev.portolan.manifest.Manifest;
import java.util.Map;

/** What people call the parts of an object. */
final class Owners {

    /** By the short names of definitions, where their fields' names say less. */
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("Container", "a container"),
            Map.entry("ContainerPort", "a container's port"),
            Map.entry("EnvVar", "an entry of env"),
            Map.entry("EnvFromSource", "an entry of envFrom"),
            Map.entry("EphemeralContainer", "an ephemeral container"),
            Map.entry("HTTPIngressPath", "a path of an Ingress"),
            Map.entry("IngressRule", "a rule of an Ingress"),
            Map.entry("JobTemplateSpec", "a CronJob's jobTemplate"),
            Map.entry("NetworkPolicyPeer", "a peer of a NetworkPolicy"),
            Map.entry("NetworkPolicyPort", "a port of a NetworkPolicy"),
            Map.entry("ObjectMeta", "metadata"),
            Map.entry("PodSpec", "a pod's spec"),
            Map.entry("PodTemplateSpec", "a pod template"),
            Map.entry("PolicyRule", "a rule of a role"),
            Map.entry("Probe", "a probe"),
            Map.entry("ServicePort", "a port of a Service"),
            Map.entry("Subject", "a subject"),
            Map.entry("Toleration", "a toleration"),
            Map.entry("Volume", "a volume"),
            Map.entry("VolumeMount", "a volume mount"));

    private Owners() {}

    /** {@code a container}, {@code the spec of a DaemonSet}, {@code an item of rules}, {@code httpGet}. */
    static String inWords(Manifest manifest, FieldPlace owner, String definition) {
        String known = KNOWN.get(shortName(definition));
        if (known != null) {
            return known;
        }
        String path = owner.path();
        String kind = manifest.kind().isEmpty() ? "object" : manifest.kind();
        if (path.isEmpty()) {
            return Words.withArticle(kind);
        }
        if (path.equals("spec")) {
            return "the spec of " + Words.withArticle(kind);
        }
        if (path.endsWith("]")) {
            return "an item of " + lastName(path.substring(0, path.lastIndexOf('[')));
        }
        return lastName(path);
    }

    /** {@code Container} of {@code io.k8s.api.core.v1.Container}. */
    static String shortName(String definition) {
        return definition.substring(definition.lastIndexOf('.') + 1);
    }

    /** The name behind the last dot of a path. */
    private static String lastName(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
