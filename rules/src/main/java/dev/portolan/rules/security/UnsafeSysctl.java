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
import java.util.Map;

/** Kernel parameters that are not each pod's own. */
@AutoService(Rule.class)
@RuleInfo(
        id = "unsafe-sysctl",
        severity = WARNING,
        summary = "kernel parameter that reaches beyond the pod",
        profiles = {SECURITY, BASELINE, RESTRICTED},
        onByDefault = false)
public final class UnsafeSysctl implements PodRule {

    /** Those that a pod has for itself, and since which 1.x release the standards know that. */
    private static final Map<String, Integer> SAFE = Map.ofEntries(
            Map.entry("kernel.shm_rmid_forced", 0),
            Map.entry("net.ipv4.ip_local_port_range", 0),
            Map.entry("net.ipv4.ip_unprivileged_port_start", 0),
            Map.entry("net.ipv4.tcp_syncookies", 0),
            Map.entry("net.ipv4.ping_group_range", 0),
            Map.entry("net.ipv4.ip_local_reserved_ports", 27),
            Map.entry("net.ipv4.tcp_keepalive_time", 29),
            Map.entry("net.ipv4.tcp_fin_timeout", 29),
            Map.entry("net.ipv4.tcp_keepalive_intvl", 29),
            Map.entry("net.ipv4.tcp_keepalive_probes", 29),
            Map.entry("net.ipv4.tcp_rmem", 32),
            Map.entry("net.ipv4.tcp_wmem", 32),
            Map.entry("net.ipv4.tcp_slow_start_after_idle", 37),
            Map.entry("net.ipv4.tcp_notsent_lowat", 37));

    @Override
    public void check(Pod pod, Reporter report) {
        for (Field sysctl : PodSecurity.context(pod).get("sysctls").items()) {
            Field name = sysctl.get("name");
            Integer since = SAFE.get(name.text());
            if (since == null || !report.standard().isAtLeast(since)) {
                report.at(
                        name,
                        "kernel parameter " + name.text() + " may reach other pods of the node; leave it out"
                                + (since == null ? "" : way(since, report)));
            }
        }
    }

    /** A cluster that knows better may be held to an older standard by the namespace. */
    private static String way(int since, Reporter report) {
        return report.version().isAtLeast(since)
                ? ", or hold the namespace to the standards of v1." + since
                : ", or wait for Kubernetes 1." + since;
    }
}
