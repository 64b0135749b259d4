package dev.portolan.model;

import dev.portolan.finding.Spelling;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.ObjectKind;
import dev.portolan.manifest.Workload;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which objects may bring pods that the input does not show. */
final class PodMakers {

    /** Custom kinds, of well-known makers, whose controllers run no pods and stand behind no Service's name. */
    private static final Set<String> PODLESS_CUSTOM = Set.of(
            "AlertmanagerConfig",
            "AuthorizationPolicy",
            "BackendConfig",
            "BackendTLSPolicy",
            "Certificate",
            "ClusterIssuer",
            "ClusterSecretStore",
            "DestinationRule",
            "EnvoyFilter",
            "ExternalSecret",
            "FrontendConfig",
            "GRPCRoute",
            "Gateway",
            "GatewayClass",
            "HTTPRoute",
            "IngressRoute",
            "Issuer",
            "ManagedCertificate",
            "Middleware",
            "PeerAuthentication",
            "PodMonitor",
            "PrometheusRule",
            "ReferenceGrant",
            "RequestAuthentication",
            "ScaledObject",
            "SealedSecret",
            "SecretStore",
            "ServiceEntry",
            "ServiceMonitor",
            "ServiceProfile",
            "Sidecar",
            "TCPRoute",
            "TLSRoute",
            "TriggerAuthentication",
            "UDPRoute",
            "VerticalPodAutoscaler",
            "VirtualService");

    /** Built-in kinds that are no pods, so that it is no matter whether such an object could be decoded. */
    private static final Set<String> PODLESS = Set.of(
            "ClusterRole",
            "ClusterRoleBinding",
            "ConfigMap",
            "CustomResourceDefinition",
            "HorizontalPodAutoscaler",
            "Ingress",
            "IngressClass",
            "LimitRange",
            "Namespace",
            "NetworkPolicy",
            "PersistentVolume",
            "PersistentVolumeClaim",
            "PodDisruptionBudget",
            "PriorityClass",
            "ResourceQuota",
            "Role",
            "RoleBinding",
            "Secret",
            "Service",
            "ServiceAccount",
            "StorageClass");

    /** Built-in kinds that are pods or make some, and the addresses of some. */
    private static final Set<String> PODS = Set.of(
            "CronJob",
            "DaemonSet",
            "Deployment",
            "EndpointSlice",
            "Endpoints",
            "Job",
            "Pod",
            "PodTemplate",
            "ReplicaSet",
            "ReplicationController",
            "StatefulSet");

    /** No API server has them any more, and manifests still do. */
    private static final Set<String> GONE = Set.of("ComponentStatus", "PodPreset", "PodSecurityPolicy");

    private PodMakers() {}

    /** A custom resource: its controller may run pods with whatever labels. */
    static boolean mayMakePods(Manifest manifest) {
        return isOfCustomGroup(manifest) && !PODLESS_CUSTOM.contains(manifest.kind());
    }

    /** A near miss of a built-in group or kind is a slip, not an operator; it is undecoded all the same. */
    static boolean isOfCustomGroup(Manifest manifest) {
        return manifest.isCustom() && manifest.group().contains(".");
    }

    /** The built-in kinds that a word may stand for: itself, or those that it misspells; none for another word. */
    static Set<String> meant(String word) {
        if (PODLESS.contains(word) || PODS.contains(word) || isOther(word)) {
            return Set.of(word);
        }
        return Stream.concat(PODLESS.stream(), PODS.stream())
                .filter(kind -> Spelling.sameLetters(word, kind) || Spelling.isSlip(word, kind))
                .collect(Collectors.toSet());
    }

    private static boolean isOther(String kind) {
        return GONE.contains(kind) || new ObjectKind("", kind).isClusterWide();
    }

    /** A kind by its name alone. */
    static boolean mayBePods(String kind) {
        return !PODLESS.contains(kind) && !PODLESS_CUSTOM.contains(kind);
    }

    /** An object that the API server could not decode: nobody knows its labels for sure. */
    static boolean mayBePods(Manifest undecoded) {
        return Workload.of(undecoded) != null || !PODLESS.contains(undecoded.kind()) || mayMakePods(undecoded);
    }
}
