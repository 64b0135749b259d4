package dev.portolan.rules.security;

import static dev.portolan.finding.Profile.RESTRICTED;
import static dev.portolan.finding.Profile.SECURITY;
import static dev.portolan.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import dev.portolan.finding.Fix;
import dev.portolan.manifest.Container;
import dev.portolan.manifest.Field;
import dev.portolan.rule.ContainerRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.vocabulary.NewMember;
import dev.portolan.source.TextEdit;
import java.util.List;

/** Containers that do not drop the capabilities which runtimes give to all of them. */
@AutoService(Rule.class)
@RuleInfo(
        id = "kept-capabilities",
        severity = WARNING,
        summary = "container keeps capabilities that it hardly needs",
        profiles = {SECURITY, RESTRICTED},
        onByDefault = false)
public final class KeptCapabilities implements ContainerRule {

    @Override
    public void check(Container container, Reporter report) {
        Field drop = PodSecurity.context(container).at("capabilities", "drop");
        if (drop.items().stream().noneMatch(dropped -> dropped.is("ALL"))
                && !PodSecurity.isWindows(container.pod(), report)) {
            TextEdit edit = drop.isWritten()
                    ? null
                    : NewMember.in(container.field(), List.of("securityContext", "capabilities", "drop"), "[ALL]");
            report.at(
                            drop,
                            PodSecurity.name(container)
                                    + " keeps the capabilities that its runtime gives to all; drop ALL")
                    .fix(edit == null ? null : Fix.unsafe("drop ALL", edit));
        }
    }
}
