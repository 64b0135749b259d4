package dev.portolan.rules.security;

import static dev.portolan.finding.Profile.RESTRICTED;
import static dev.portolan.finding.Profile.SECURITY;
import static dev.portolan.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import dev.portolan.finding.Fix;
import dev.portolan.manifest.Container;
import dev.portolan.manifest.Pod;
import dev.portolan.rule.PodRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.vocabulary.NewMember;
import dev.portolan.source.TextEdit;
import java.util.List;

/** Pods for which nobody chose a seccomp profile: most clusters then allow every system call. */
@AutoService(Rule.class)
@RuleInfo(
        id = "seccomp-unset",
        severity = WARNING,
        summary = "no seccomp profile is chosen",
        profiles = {SECURITY, RESTRICTED},
        onByDefault = false)
public final class SeccompUnset implements PodRule {

    @Override
    public void check(Pod pod, Reporter report) {
        if (PodSecurity.isWindows(pod, report)
                || PodSecurity.context(pod).at("seccompProfile", "type").isPresent()) {
            return;
        }
        List<Container> without = pod.allContainers().stream()
                .filter(container -> PodSecurity.context(container)
                        .at("seccompProfile", "type")
                        .isAbsent())
                .toList();
        if (without.size() < pod.allContainers().size()) {
            without.forEach(container -> report.at(
                    PodSecurity.context(container).get("seccompProfile"),
                    PodSecurity.name(container) + " has no seccomp profile; set type RuntimeDefault"));
        } else if (!without.isEmpty()) {
            TextEdit edit =
                    NewMember.in(pod.spec(), List.of("securityContext", "seccompProfile", "type"), "RuntimeDefault");
            report.at(
                            PodSecurity.context(pod).get("seccompProfile"),
                            "pod has no seccomp profile; set type RuntimeDefault")
                    .fix(edit == null ? null : Fix.safe("set type RuntimeDefault", edit));
        }
    }
}
