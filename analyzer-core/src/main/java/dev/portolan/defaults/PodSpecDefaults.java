package dev.portolan.defaults;

import dev.portolan.manifest.Defaulted;
import dev.portolan.manifest.ObjectValue;
import dev.portolan.manifest.Value;
import java.util.List;

/** What is filled in wherever a pod is described. */
final class PodSpecDefaults {

    /** Those whose ports and resources get defaults; ephemeral ones have none. */
    static final List<String> CONTAINERS = List.of("containers", "initContainers");

    private static final int GRACE_PERIOD = 30;

    private PodSpecDefaults() {}

    static ObjectValue fill(ObjectValue spec, Cluster cluster) {
        ObjectDraft draft = ObjectDraft.of(spec);
        for (String list : CONTAINERS) {
            draft.changeEach(list, ContainerDefaults::fill);
        }
        draft.changeEach("ephemeralContainers", ContainerDefaults::fill);
        draft.changeEach("volumes", VolumeDefaults::fill);
        draft.fill("dnsPolicy", "ClusterFirst")
                .fill("restartPolicy", "Always")
                .fill("securityContext", ObjectDraft.defaulted(Reasons.DEFAULT).done())
                .fill("terminationGracePeriodSeconds", GRACE_PERIOD)
                .fill("schedulerName", "default-scheduler");
        serviceAccount(draft);
        if (!cluster.isAtLeast(28) && draft.isTrue("hostNetwork")) {
            hostPorts(draft);
        }
        return draft.done();
    }

    /** One is the other's old name, and the server keeps both alike. */
    private static void serviceAccount(ObjectDraft spec) {
        Value name = spec.get("serviceAccountName");
        Value oldName = spec.get("serviceAccount");
        if (name != null) {
            spec.put("serviceAccount", Origins.copy(name, new Defaulted("same as serviceAccountName, its new name")));
        } else if (oldName != null) {
            spec.put(
                    "serviceAccountName", Origins.copy(oldName, new Defaulted("same as serviceAccount, its old name")));
        }
    }

    /** On the node's network, a container's port is the node's. */
    static void hostPorts(ObjectDraft spec) {
        for (String list : CONTAINERS) {
            spec.changeEach(
                    list,
                    container -> ObjectDraft.of(container)
                            .changeEach("ports", PodSpecDefaults::hostPort)
                            .done());
        }
    }

    private static ObjectValue hostPort(ObjectValue port) {
        ObjectDraft draft = ObjectDraft.of(port);
        Value number = draft.get("containerPort");
        if (number != null && draft.lacks("hostPort")) {
            draft.put(
                    "hostPort",
                    Origins.copy(number, new Defaulted("same as containerPort: the pod is on its node's network")));
        }
        return draft.done();
    }
}
