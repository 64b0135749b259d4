package dev.portolan.rules.security;

import static dev.portolan.finding.Profile.RESTRICTED;
import static dev.portolan.finding.Profile.SECURITY;
import static dev.portolan.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Container;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Pod;
import dev.portolan.rule.PodRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import java.util.List;

/** Pods whose processes may be, or are, those of root. */
@AutoService(Rule.class)
@RuleInfo(
        id = "run-as-root",
        severity = WARNING,
        summary = "container may run as root",
        profiles = {SECURITY, RESTRICTED},
        onByDefault = false)
public final class RunAsRoot implements PodRule {

    @Override
    public void check(Pod pod, Reporter report) {
        if (PodSecurity.hasOwnUsers(pod, report)) {
            return;
        }
        for (Field context : PodSecurity.contexts(pod)) {
            Field user = context.get("runAsUser");
            Long number = user.integer();
            if (number != null && number == 0) {
                report.at(user, "user 0 is root; write the number of another user");
            }
            Field nonRoot = context.get("runAsNonRoot");
            if (nonRoot.isPresent() && !nonRoot.isTrue()) {
                report.at(nonRoot, "runAsNonRoot: false lets an image run as root; write true");
            }
        }
        tellOfSilence(pod, report);
    }

    private static void tellOfSilence(Pod pod, Reporter report) {
        if (PodSecurity.context(pod).get("runAsNonRoot").isPresent()) {
            return;
        }
        List<Container> silent = pod.allContainers().stream()
                .filter(container ->
                        PodSecurity.context(container).get("runAsNonRoot").isAbsent())
                .toList();
        if (silent.size() < pod.allContainers().size()) {
            silent.forEach(container -> report.at(
                    PodSecurity.context(container).get("runAsNonRoot"),
                    PodSecurity.name(container) + " may run as root; set runAsNonRoot: true"));
        } else if (!silent.isEmpty()) {
            report.at(PodSecurity.context(pod).get("runAsNonRoot"), "pod may run as root; set runAsNonRoot: true");
        }
    }
}
