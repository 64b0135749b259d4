package dev.portolan.rules.validation.pod;

import dev.portolan.manifest.Container;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Pod;
import dev.portolan.rule.Reporter;
import java.util.List;

/** What a pod may share with its node, and with whom its containers share their processes. */
final class HostSharing {

    private HostSharing() {}

    static void check(Pod pod, Reporter report) {
        Field spec = pod.spec();
        if (spec.get("hostPID").isTrue() && spec.get("shareProcessNamespace").isTrue()) {
            report.at(
                            spec.get("shareProcessNamespace"),
                            "shareProcessNamespace and hostPID exclude each other; remove one of them")
                    .related(spec.get("hostPID"), "the node's processes are shared already");
        }
        if (hasOwnUsers(pod)) {
            checkOwnUsers(pod, report);
        }
    }

    /** Whether its users are not those of the node. */
    static boolean hasOwnUsers(Pod pod) {
        Field hostUsers = pod.spec().get("hostUsers");
        return hostUsers.isPresent() && hostUsers.text().equals("false");
    }

    private static void checkOwnUsers(Pod pod, Reporter report) {
        Field users = pod.spec().get("hostUsers");
        for (String name : List.of("hostNetwork", "hostPID", "hostIPC")) {
            Field shared = pod.spec().get(name);
            if (shared.isTrue()) {
                report.at(shared, name + " needs the node's users, and hostUsers is false; remove one of them")
                        .related(users, "the pod has users of its own");
            }
        }
        for (Container container : pod.allContainers()) {
            Field devices = container.field().get("volumeDevices");
            if (!devices.items().isEmpty()) {
                report.atKey(
                                devices,
                                "volumeDevices need the node's users, and hostUsers is false; mount a file system")
                        .related(users, "the pod has users of its own");
            }
        }
    }
}
