package dev.portolan.rules.validation.pod;

import dev.portolan.manifest.Container;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Pod;
import dev.portolan.rule.Reporter;
import java.util.List;
import java.util.Set;

/** What a pod that names its operating system may not have. */
final class OperatingSystem {

    private static final List<String> LINUX_ONLY_IN_POD = List.of(
            "appArmorProfile",
            "seLinuxOptions",
            "seccompProfile",
            "fsGroup",
            "fsGroupChangePolicy",
            "sysctls",
            "runAsUser",
            "runAsGroup",
            "supplementalGroups",
            "supplementalGroupsPolicy",
            "seLinuxChangePolicy");
    private static final List<String> LINUX_ONLY_IN_CONTAINER = List.of(
            "appArmorProfile",
            "seLinuxOptions",
            "seccompProfile",
            "capabilities",
            "readOnlyRootFilesystem",
            "privileged",
            "allowPrivilegeEscalation",
            "procMount",
            "runAsUser",
            "runAsGroup");
    private static final List<String> LINUX_ONLY_BESIDE =
            List.of("hostUsers", "hostPID", "hostIPC", "shareProcessNamespace");

    /** Where false is the same as nothing. */
    private static final Set<String> ONLY_IF_TRUE = Set.of("hostPID", "hostIPC");

    private OperatingSystem() {}

    static void check(Pod pod, Reporter report) {
        Field system = pod.spec().at("os", "name");
        if (system.is("windows")) {
            for (String name : LINUX_ONLY_BESIDE) {
                Field field = pod.spec().get(name);
                if (!ONLY_IF_TRUE.contains(name) || field.isTrue()) {
                    forbid(field, system, report);
                }
            }
            forbid(pod.spec().get("securityContext"), LINUX_ONLY_IN_POD, system, report);
            for (Container container : pod.allContainers()) {
                forbid(container.field().get("securityContext"), LINUX_ONLY_IN_CONTAINER, system, report);
            }
        } else if (system.is("linux")) {
            forbid(pod.spec().get("securityContext"), List.of("windowsOptions"), system, report);
            for (Container container : pod.allContainers()) {
                forbid(container.field().get("securityContext"), List.of("windowsOptions"), system, report);
            }
        }
    }

    private static void forbid(Field context, List<String> names, Field system, Reporter report) {
        names.forEach(name -> forbid(context.get(name), system, report));
    }

    private static void forbid(Field field, Field system, Reporter report) {
        boolean empty =
                field.isList() && field.items().isEmpty() && field.name().equals("sysctls");
        if (field.isWritten() && !empty) {
            report.atKey(field, field.name() + " means nothing to a " + system.text() + " pod; remove it")
                    .related(system, "the pod says what it runs on");
        }
    }
}
