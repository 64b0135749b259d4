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
import dev.portolan.rules.vocabulary.TextForm;

/** Volumes by which a pod commands the container runtime of its node. */
@AutoService(Rule.class)
@RuleInfo(
        id = "docker-socket",
        severity = WARNING,
        summary = "pod commands the container runtime of its node",
        profiles = {SECURITY, BASELINE, RESTRICTED},
        onByDefault = false)
public final class RuntimeSocket implements PodRule {

    private static final TextForm SOCKET = TextForm.of(
            "(/var)?/run/(docker\\.sock|containerd(/containerd\\.sock)?|crio(/crio\\.sock)?|podman(/podman\\.sock)?)/?");

    @Override
    public void check(Pod pod, Reporter report) {
        for (Field volume : pod.spec().get("volumes").items()) {
            Field path = volume.at("hostPath", "path");
            if (SOCKET.matcher(path.text()).matches()) {
                report.at(
                        path,
                        path.text()
                                + " commands the container runtime: whoever reaches the pod owns the node; build"
                                + " images without it");
            }
        }
    }
}
