package dev.portolan.rules.security;

import static dev.portolan.finding.Profile.BASELINE;
import static dev.portolan.finding.Profile.RESTRICTED;
import static dev.portolan.finding.Profile.SECURITY;
import static dev.portolan.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Container;
import dev.portolan.manifest.Field;
import dev.portolan.rule.ContainerRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import java.util.Set;

/** Capabilities beyond those that runtimes give to every container. */
@AutoService(Rule.class)
@RuleInfo(
        id = "added-capabilities",
        severity = WARNING,
        summary = "container has more capabilities than it is given",
        profiles = {SECURITY, BASELINE, RESTRICTED},
        onByDefault = false)
public final class AddedCapabilities implements ContainerRule {

    /** Those that runtimes give. */
    private static final Set<String> GIVEN = Set.of(
            "AUDIT_WRITE",
            "CHOWN",
            "DAC_OVERRIDE",
            "FOWNER",
            "FSETID",
            "KILL",
            "MKNOD",
            "NET_BIND_SERVICE",
            "SETFCAP",
            "SETGID",
            "SETPCAP",
            "SETUID",
            "SYS_CHROOT");

    private static final String KEPT = "NET_BIND_SERVICE";

    @Override
    public void check(Container container, Reporter report) {
        boolean windows = PodSecurity.isWindows(container.pod(), report);
        for (Field added :
                PodSecurity.context(container).at("capabilities", "add").items()) {
            String name = added.text();
            if (!GIVEN.contains(name)) {
                report.at(
                                added,
                                PodSecurity.name(container) + " gets capability " + name
                                        + ", which no container has by itself; "
                                        + (name.equals(CapabilityNames.PREFIX + KEPT)
                                                ? "write " + KEPT
                                                : "leave it out"))
                        .demandedBy(PodSecurity.demandedOf(container.pod(), report));
            } else if (!name.equals(KEPT) && !windows) {
                report.at(
                                added,
                                PodSecurity.name(container) + " gets capability " + name + "; only " + KEPT
                                        + " may be added")
                        .demandedBy(RESTRICTED);
            }
        }
    }
}
