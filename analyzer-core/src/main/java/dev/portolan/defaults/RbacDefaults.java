package dev.portolan.defaults;

import dev.portolan.manifest.Defaulted;
import dev.portolan.manifest.ObjectValue;
import dev.portolan.manifest.ScalarValue;
import dev.portolan.yaml.ScalarType;

/** Source: kubernetes, pkg/apis/rbac/v1: defaults.go. */
final class RbacDefaults {

    private static final String GROUP = "rbac.authorization.k8s.io";

    private RbacDefaults() {}

    static ObjectValue fill(ObjectValue object, String kind) {
        if (!kind.equals("RoleBinding") && !kind.equals("ClusterRoleBinding")) {
            return object;
        }
        return ObjectDraft.of(object)
                .change("roleRef", RbacDefaults::withGroup)
                .changeEach("subjects", RbacDefaults::subject)
                .done();
    }

    private static ObjectValue subject(ObjectValue subject) {
        ObjectDraft draft = ObjectDraft.of(subject);
        return draft.is("kind", "User") || draft.is("kind", "Group") ? withGroup(subject) : subject;
    }

    private static ObjectValue withGroup(ObjectValue reference) {
        ObjectDraft draft = ObjectDraft.of(reference);
        return draft.text("apiGroup").isEmpty()
                ? draft.put("apiGroup", new ScalarValue(new Defaulted(Reasons.DEFAULT), ScalarType.STRING, GROUP))
                        .done()
                : reference;
    }
}
