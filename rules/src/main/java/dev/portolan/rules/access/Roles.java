package dev.portolan.rules.access;

import dev.portolan.manifest.Manifest;
import dev.portolan.model.Model;
import java.util.List;

/** What grants rights. */
final class Roles {

    private static final String GROUP = "rbac.authorization.k8s.io";

    private Roles() {}

    /** All Roles and ClusterRoles, in the order of the input. */
    static List<Manifest> of(Model model) {
        return model.manifests().stream()
                .filter(manifest -> manifest.is(GROUP, "Role") || manifest.is(GROUP, "ClusterRole"))
                .toList();
    }
}
