package dev.portolan.manifest;

/** What role bindings name: a role, and the accounts that get it. Users and groups are no objects. */
final class AccessReferences {

    private static final String GROUP = "rbac.authorization.k8s.io";

    private AccessReferences() {}

    static void add(Manifest manifest, ReferenceList list) {
        if (!manifest.kind().equals("RoleBinding") && !manifest.kind().equals("ClusterRoleBinding")) {
            return;
        }
        Field role = manifest.root().get("roleRef");
        list.add(LinkType.GRANTS, new ObjectKind(GROUP, role.get("kind").text()), role.get("name"));
        for (Field subject : manifest.root().get("subjects").items()) {
            if (subject.get("kind").is("ServiceAccount")) {
                list.addIn(
                        LinkType.EMPOWERS,
                        ObjectKind.SERVICE_ACCOUNT,
                        subject.get("namespace"),
                        subject.get("name"),
                        null);
            }
        }
    }
}
