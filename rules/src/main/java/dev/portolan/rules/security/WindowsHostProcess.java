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

/** Windows pods that are processes of the node. */
@AutoService(Rule.class)
@RuleInfo(
        id = "windows-host-process",
        severity = WARNING,
        summary = "pod runs on a Windows node as a process of its own",
        profiles = {SECURITY, BASELINE, RESTRICTED},
        onByDefault = false)
public final class WindowsHostProcess implements PodRule {

    @Override
    public void check(Pod pod, Reporter report) {
        for (Field context : PodSecurity.contexts(pod)) {
            Field hostProcess = context.at("windowsOptions", "hostProcess");
            if (hostProcess.isTrue()) {
                report.at(hostProcess, "hostProcess lets the pod do everything that its node may; leave it out");
            }
        }
    }
}
