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

/** Volumes that are a folder or file of the node. */
@AutoService(Rule.class)
@RuleInfo(
        id = "host-path",
        severity = WARNING,
        summary = "pod mounts a folder of its node",
        profiles = {SECURITY, BASELINE, RESTRICTED},
        onByDefault = false)
public final class HostPath implements PodRule {

    @Override
    public void check(Pod pod, Reporter report) {
        for (Field volume : pod.spec().get("volumes").items()) {
            Field hostPath = volume.get("hostPath");
            if (hostPath.isPresent()) {
                report.at(
                        hostPath.get("path"),
                        "volume \"" + volume.get("name").text() + "\" is "
                                + hostPath.get("path").text()
                                + " of whatever node the pod runs on; use a claim, or an emptyDir for what may be"
                                + " lost");
            }
        }
    }
}
