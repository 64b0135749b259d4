package dev.portolan.rules.validation.pod;

import static dev.portolan.finding.Severity.ERROR;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Container;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Pod;
import dev.portolan.rule.PodRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.validation.Term;
import java.util.List;

/** Security contexts of pods and containers that the API server refuses. */
@AutoService(Rule.class)
@RuleInfo(id = "invalid-security-context", severity = ERROR, summary = "security context that the API server refuses")
public final class InvalidSecurityContext implements PodRule {

    private static final long LARGEST_ID = Integer.MAX_VALUE;

    @Override
    public void check(Pod pod, Reporter report) {
        Field context = pod.spec().get("securityContext");
        checkIds(context, report);
        Term.range(context.get("fsGroup"), 0, LARGEST_ID, report);
        context.get("supplementalGroups").items().forEach(group -> Term.range(group, 0, LARGEST_ID, report));
        Term.notEmpty(context.get("fsGroupChangePolicy"), List.of("OnRootMismatch", "Always"), report);
        Term.notEmpty(context.get("supplementalGroupsPolicy"), List.of("Merge", "Strict"), report);
        Term.oneOf(context.get("seLinuxChangePolicy"), List.of("MountOption", "Recursive"), report);
        Sysctls.check(pod, report);
        Profiles.check(context, report);
        WindowsOptions.check(context.get("windowsOptions"), report);
        for (Container container : pod.allContainers()) {
            Field own = container.field().get("securityContext");
            checkIds(own, report);
            checkEscalation(own, report);
            checkProcMount(pod, own.get("procMount"), report);
            Profiles.check(own, report);
            WindowsOptions.check(own.get("windowsOptions"), report);
        }
        Profiles.compareWithAnnotations(pod, report);
        OperatingSystem.check(pod, report);
        HostProcesses.check(pod, report);
    }

    private static void checkIds(Field context, Reporter report) {
        for (String id : List.of("runAsUser", "runAsGroup")) {
            Term.range(context.get(id), 0, LARGEST_ID, report);
        }
    }

    private static void checkEscalation(Field context, Reporter report) {
        Field escalation = context.get("allowPrivilegeEscalation");
        if (!escalation.isPresent() || !escalation.text().equals("false")) {
            return;
        }
        Field privileged = context.get("privileged");
        if (privileged.isTrue()) {
            report.at(
                            privileged,
                            "privileged allows privilege escalation, and allowPrivilegeEscalation is false; remove one")
                    .related(escalation, "forbidden here");
        }
        for (Field capability : context.at("capabilities", "add").items()) {
            // The server knows the capability by this spelling only; as SYS_ADMIN it passes.
            if (capability.is("CAP_SYS_ADMIN")) {
                report.at(
                                capability,
                                "CAP_SYS_ADMIN allows privilege escalation, and allowPrivilegeEscalation is false; remove one")
                        .related(escalation, "forbidden here");
            }
        }
    }

    private static void checkProcMount(Pod pod, Field mount, Reporter report) {
        Term.notEmpty(mount, List.of("Default", "Unmasked"), report);
        if (mount.is("Unmasked") && !HostSharing.hasOwnUsers(pod)) {
            report.at(mount, "procMount Unmasked needs users of the pod's own; add hostUsers: false to the pod");
        }
    }
}
