package dev.portolan.chart;

/** What part an object plays in a system; drawings put them from left to right in this order. */
public enum Role {
    /** Where traffic comes in. */
    ENTRY,
    SERVICE,
    /** Pods and what makes them. */
    WORKLOAD,
    /** What watches over others: autoscalers, budgets, policies. */
    POLICY,
    CONFIG,
    STORAGE,
    /** Whom pods run as, and what they may do. */
    IDENTITY,
    OTHER;

    static Role of(String kind) {
        return switch (kind) {
            case "Ingress", "Gateway", "HTTPRoute", "GRPCRoute", "TLSRoute", "TCPRoute", "UDPRoute", "IngressRoute" ->
                ENTRY;
            case "Service", "Endpoints", "EndpointSlice" -> SERVICE;
            case "Deployment",
                    "StatefulSet",
                    "DaemonSet",
                    "ReplicaSet",
                    "ReplicationController",
                    "Pod",
                    "Job",
                    "CronJob",
                    "Rollout" -> WORKLOAD;
            case "HorizontalPodAutoscaler",
                    "VerticalPodAutoscaler",
                    "ScaledObject",
                    "PodDisruptionBudget",
                    "NetworkPolicy",
                    "ServiceMonitor",
                    "PodMonitor" -> POLICY;
            case "ConfigMap", "Secret" -> CONFIG;
            case "PersistentVolumeClaim", "PersistentVolume", "StorageClass" -> STORAGE;
            case "ServiceAccount", "Role", "ClusterRole", "RoleBinding", "ClusterRoleBinding" -> IDENTITY;
            default -> OTHER;
        };
    }
}
