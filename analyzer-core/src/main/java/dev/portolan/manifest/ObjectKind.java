package dev.portolan.manifest;

import java.util.Map;
import java.util.Set;

/**
 * A kind of objects, of whatever version.
 *
 * @param group empty for the core group
 */
public record ObjectKind(String group, String kind) {

    static final ObjectKind CONFIG_MAP = new ObjectKind("", "ConfigMap");
    static final ObjectKind SECRET = new ObjectKind("", "Secret");
    public static final ObjectKind SERVICE = new ObjectKind("", "Service");
    static final ObjectKind SERVICE_ACCOUNT = new ObjectKind("", "ServiceAccount");
    static final ObjectKind CLAIM = new ObjectKind("", "PersistentVolumeClaim");
    static final ObjectKind VOLUME = new ObjectKind("", "PersistentVolume");
    static final ObjectKind STORAGE_CLASS = new ObjectKind("storage.k8s.io", "StorageClass");

    private static final String APPS = "apps";
    private static final String NETWORKING = "networking.k8s.io";

    /** Where the kinds of the group {@code extensions} went, and what was never in the group that people write. */
    private static final Map<String, String> HOMES = Map.of(
            "DaemonSet", APPS,
            "Deployment", APPS,
            "ReplicaSet", APPS,
            "StatefulSet", APPS,
            "Ingress", NETWORKING,
            "NetworkPolicy", NETWORKING,
            "PodSecurityPolicy", "policy");

    /** Source: the API server's discovery, {@code namespaced: false}; custom kinds of well-known makers are added. */
    private static final Set<String> CLUSTER_WIDE = Set.of(
            "APIService",
            "CSIDriver",
            "CSINode",
            "CertificateSigningRequest",
            "ClusterRole",
            "ClusterRoleBinding",
            "ClusterTrustBundle",
            "CustomResourceDefinition",
            "DeviceClass",
            "FlowSchema",
            "GatewayClass",
            "IPAddress",
            "IngressClass",
            "MutatingAdmissionPolicy",
            "MutatingAdmissionPolicyBinding",
            "MutatingWebhookConfiguration",
            "Namespace",
            "Node",
            "PersistentVolume",
            "PriorityClass",
            "PriorityLevelConfiguration",
            "ResourceSlice",
            "RuntimeClass",
            "ServiceCIDR",
            "StorageClass",
            "ValidatingAdmissionPolicy",
            "ValidatingAdmissionPolicyBinding",
            "ValidatingWebhookConfiguration",
            "VolumeAttachment",
            "VolumeAttributesClass");

    /** The kind of an object, in the group where it is at home today: a Deployment of {@code extensions} is of {@code apps}. */
    public static ObjectKind of(Manifest manifest) {
        return atHome(manifest.group(), manifest.kind());
    }

    /** A kind in the group where it is at home today. */
    public static ObjectKind atHome(String group, String kind) {
        boolean moved = group.isEmpty() || group.equals("extensions");
        return new ObjectKind(moved ? HOMES.getOrDefault(kind, group) : group, kind);
    }

    /** Whether its objects live in no namespace, whatever is written. */
    public boolean isClusterWide() {
        return CLUSTER_WIDE.contains(kind) || (!ApiGroups.isBuiltIn(group) && kind.startsWith("Cluster"));
    }
}
