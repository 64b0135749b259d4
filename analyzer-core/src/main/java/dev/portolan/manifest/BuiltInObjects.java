package dev.portolan.manifest;

import java.util.List;

/** Objects that every cluster has, or that its own controllers make in every namespace. */
public final class BuiltInObjects {

    /** Those whose names begin with {@code system-}; nobody can make others that are so called. */
    public static final List<String> SYSTEM_PRIORITIES = List.of("system-cluster-critical", "system-node-critical");

    /** Source: kubernetes/apiserver, pkg/apis/flowcontrol/bootstrap. */
    private static final List<String> PRIORITY_LEVELS = List.of(
            "catch-all",
            "exempt",
            "global-default",
            "leader-election",
            "node-high",
            "system",
            "workload-high",
            "workload-low");

    private BuiltInObjects() {}

    /** @param namespace where it is looked for; empty for a kind without */
    public static boolean exists(ObjectKind kind, String namespace, String name) {
        return switch (kind.kind()) {
            case "ConfigMap" -> name.equals("kube-root-ca.crt");
            case "ServiceAccount" -> name.equals("default");
            case "Service" -> name.equals("kubernetes") && namespace.equals("default");
            case "ClusterRole" -> isBuiltInRole(name);
            case "PriorityClass" -> SYSTEM_PRIORITIES.contains(name);
            case "PriorityLevelConfiguration" -> PRIORITY_LEVELS.contains(name);
            default -> false;
        };
    }

    private static boolean isBuiltInRole(String name) {
        return switch (name) {
            case "admin", "cluster-admin", "edit", "view" -> true;
            default -> name.startsWith("system:");
        };
    }

    /** Whether a cluster runs much there that no manifests of its users show. */
    public static boolean isSystem(String namespace) {
        return namespace.equals("kube-system") || namespace.equals("kube-public");
    }
}
