package dev.portolan.rules.security;

import static dev.portolan.finding.Profile.BASELINE;
import static dev.portolan.finding.Profile.RESTRICTED;
import static dev.portolan.finding.Profile.SECURITY;
import static dev.portolan.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import dev.portolan.finding.Profile;
import dev.portolan.manifest.Container;
import dev.portolan.manifest.Field;
import dev.portolan.rule.ContainerRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;

/** Containers that see of /proc what runtimes hide. */
@AutoService(Rule.class)
@RuleInfo(
        id = "proc-mount",
        severity = WARNING,
        summary = "container sees all of /proc",
        profiles = {SECURITY, BASELINE, RESTRICTED},
        onByDefault = false)
public final class ProcMount implements ContainerRule {

    @Override
    public void check(Container container, Reporter report) {
        Field procMount = PodSecurity.context(container).get("procMount");
        if (procMount.isPresent() && !procMount.is("Default")) {
            report.at(
                            procMount,
                            PodSecurity.name(container)
                                    + " sees all of /proc, also what runtimes hide; leave procMount out")
                    .demandedBy(
                            PodSecurity.hasOwnUsers(container.pod(), report)
                                    ? new Profile[] {SECURITY, RESTRICTED}
                                    : new Profile[] {SECURITY, BASELINE, RESTRICTED});
        }
    }
}
