package dev.portolan.manifest;

/** Objects that every cluster has, or that its own controllers make in every namespace. */
public final class BuiltInObjects {

    private BuiltInObjects() {}

    /** @param namespace where it is looked for; empty for a kind without */
    public static boolean exists(ObjectKind kind, String namespace, String name) {
        return switch (kind.kind()) {
            case "ConfigMap" -> name.equals("kube-root-ca.crt");
            case "ServiceAccount" -> name.equals("default");
            case "Service" -> name.equals("kubernetes") && namespace.equals("default");
            case "ClusterRole" -> isBuiltInRole(name);
            case "PriorityClass" -> name.startsWith("system-");
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
