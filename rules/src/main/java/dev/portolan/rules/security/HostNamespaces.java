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
import java.util.List;
import java.util.Map;

/** Pods that see the network, processes or messages of their node. */
@AutoService(Rule.class)
@RuleInfo(
        id = "host-namespaces",
        severity = WARNING,
        summary = "pod shares a namespace of its node",
        profiles = {SECURITY, BASELINE, RESTRICTED},
        onByDefault = false)
public final class HostNamespaces implements PodRule {

    private static final Map<String, String> SHARED =
            Map.of("hostIPC", "the messages", "hostNetwork", "the network", "hostPID", "the processes");

    @Override
    public void check(Pod pod, Reporter report) {
        for (String name : List.of("hostIPC", "hostNetwork", "hostPID")) {
            Field field = pod.spec().get(name);
            if (field.isTrue()) {
                report.at(field, name + " lets the pod share " + SHARED.get(name) + " of its node; leave it out");
            }
        }
    }
}
