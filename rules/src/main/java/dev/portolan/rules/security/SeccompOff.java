package dev.portolan.rules.security;

import static dev.portolan.finding.Profile.BASELINE;
import static dev.portolan.finding.Profile.RESTRICTED;
import static dev.portolan.finding.Profile.SECURITY;
import static dev.portolan.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Pod;
import dev.portolan.rule.PodRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;

/** Pods and containers that may make every system call. */
@AutoService(Rule.class)
@RuleInfo(
        id = "seccomp-off",
        severity = WARNING,
        summary = "seccomp is switched off",
        profiles = {SECURITY, BASELINE, RESTRICTED},
        onByDefault = false)
public final class SeccompOff implements PodRule {

    @Override
    public void check(Pod pod, Reporter report) {
        for (Field context : PodSecurity.contexts(pod)) {
            Field type = context.at("seccompProfile", "type");
            if (type.is("Unconfined")) {
                report.at(type, "seccomp profile Unconfined allows every system call; write RuntimeDefault")
                        .demandedBy(PodSecurity.demandedOf(pod, report));
            }
        }
    }
}
