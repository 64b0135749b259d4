package dev.portolan.model;

import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.Workload;
import java.util.Set;

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

    private PodMakers() {}

    /** A custom resource: its controller may run pods with whatever labels. */
    static boolean mayMakePods(Manifest manifest) {
        return manifest.isCustom()
                && !PODLESS_CUSTOM.contains(manifest.kind())
                // A near miss of a built-in group or kind is a slip, not an operator; it is undecoded all the same.
                && manifest.group().contains(".");
    }

    /** An object that the API server could not decode: nobody knows its labels for sure. */
    static boolean mayBePods(Manifest undecoded) {
        return Workload.of(undecoded) != null || !PODLESS.contains(undecoded.kind()) || mayMakePods(undecoded);
    }
}
