package dev.portolan.manifest;

import java.util.Set;

/** The API groups that every cluster has. */
final class ApiGroups {

    /** Source: kubernetes/api, one package each; {@code extensions} was one until 1.21. */
    private static final Set<String> BUILT_IN = Set.of(
            "",
            "admission.k8s.io",
            "admissionregistration.k8s.io",
            "apidiscovery.k8s.io",
            "apiextensions.k8s.io",
            "apiregistration.k8s.io",
            "apps",
            "authentication.k8s.io",
            "authorization.k8s.io",
            "autoscaling",
            "batch",
            "certificates.k8s.io",
            "coordination.k8s.io",
            "discovery.k8s.io",
            "events.k8s.io",
            "extensions",
            "flowcontrol.apiserver.k8s.io",
            "internal.apiserver.k8s.io",
            "networking.k8s.io",
            "node.k8s.io",
            "policy",
            "rbac.authorization.k8s.io",
            "resource.k8s.io",
            "scheduling.k8s.io",
            "storage.k8s.io",
            "storagemigration.k8s.io");

    private ApiGroups() {}

    static boolean isBuiltIn(String group) {
        return BUILT_IN.contains(group);
    }
}
