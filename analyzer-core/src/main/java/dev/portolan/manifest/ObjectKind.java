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

    private static final String GATEWAY_CLASS = "GatewayClass";

    /** Source: the API server's discovery, {@code namespaced: false}. */
    private static final Set<String> CLUSTER_WIDE = Set.of(
            "APIService",
            "CSIDriver",
            "CSINode",
            "CertificateSigningRequest",
            "ClusterCIDR",
            "ClusterRole",
            "ClusterRoleBinding",
            "ClusterTrustBundle",
            "ComponentStatus",
            "CustomResourceDefinition",
            "DeviceClass",
            "DeviceTaintRule",
            "FlowSchema",
            "IPAddress",
            "IngressClass",
            "MutatingAdmissionPolicy",
            "MutatingAdmissionPolicyBinding",
            "MutatingWebhookConfiguration",
            "Namespace",
            "Node",
            "PersistentVolume",
            "PodSecurityPolicy",
            "PriorityClass",
            "PriorityLevelConfiguration",
            "ResourceClass",
            "ResourcePoolStatusRequest",
            "ResourceSlice",
            "RuntimeClass",
            "SelfSubjectAccessReview",
            "SelfSubjectReview",
            "SelfSubjectRulesReview",
            "ServiceCIDR",
            "StorageClass",
            "StorageVersion",
            "StorageVersionMigration",
            "SubjectAccessReview",
            "TokenReview",
            "ValidatingAdmissionPolicy",
            "ValidatingAdmissionPolicyBinding",
            "ValidatingWebhookConfiguration",
            "VolumeAttachment",
            "VolumeAttributesClass");

    /**
     * Custom kinds that are about clusters and live in a namespace. Source: the definitions of CloudNativePG, Cluster API,
     * the Operator Lifecycle Manager, Hive and the Logging operator. A few makers have a {@code Cluster} that is
     * cluster-wide; to take two of one name for one would be worse.
     */
    private static final Set<String> NAMESPACED = Set.of(
            "Cluster",
            "ClusterClass",
            "ClusterDeployment",
            "ClusterFlow",
            "ClusterResourceSet",
            "ClusterResourceSetBinding",
            "ClusterServiceVersion");

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
        return ApiGroups.isBuiltIn(group) ? CLUSTER_WIDE.contains(kind) : isCustomClusterWide();
    }

    /** A custom kind may share its name with a built-in one: an IPAddress of Cluster API lives in a namespace. */
    private boolean isCustomClusterWide() {
        return kind.equals(GATEWAY_CLASS) || (kind.startsWith("Cluster") && !NAMESPACED.contains(kind));
    }
}
