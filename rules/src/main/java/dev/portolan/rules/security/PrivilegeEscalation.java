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
import org.jspecify.annotations.Nullable;

/** Containers whose processes may become more than they were, by setuid programs and the like. */
@AutoService(Rule.class)
@RuleInfo(
        id = "privilege-escalation",
        severity = WARNING,
        summary = "a process of the container may gain privileges",
        profiles = {SECURITY, RESTRICTED},
        onByDefault = false)
public final class PrivilegeEscalation implements ContainerRule {

    @Override
    public void check(Container container, Reporter report) {
        Field allowed = PodSecurity.context(container).get("allowPrivilegeEscalation");
        if ((allowed.isPresent() && !allowed.isTrue()) || PodSecurity.isWindows(container.pod(), report)) {
            return;
        }
        report.at(
                        allowed,
                        "a process of " + PodSecurity.name(container)
                                + " may gain privileges; set allowPrivilegeEscalation: false")
                .fix(fix(container, allowed));
    }

    private static @Nullable Fix fix(Container container, Field allowed) {
        if (allowed.isWritten()) {
            return Fix.unsafe("write false", new TextEdit(allowed.span(), "false"));
        }
        Field privileged = PodSecurity.context(container).get("privileged");
        TextEdit edit =
                NewMember.in(container.field(), List.of("securityContext", "allowPrivilegeEscalation"), "false");
        return edit == null || privileged.isTrue() ? null : Fix.safe("set allowPrivilegeEscalation: false", edit);
    }
}
