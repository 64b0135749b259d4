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
import java.util.Set;

/** Containers without the AppArmor profile that their runtime has for them. */
@AutoService(Rule.class)
@RuleInfo(
        id = "app-armor-off",
        severity = WARNING,
        summary = "AppArmor is switched off",
        profiles = {SECURITY, BASELINE, RESTRICTED},
        onByDefault = false)
public final class AppArmorOff implements PodRule {

    private static final Set<String> ALLOWED = Set.of("RuntimeDefault", "Localhost");
    private static final String ANNOTATION = "container.apparmor.security.beta.kubernetes.io/";

    @Override
    public void check(Pod pod, Reporter report) {
        for (Field context : PodSecurity.contexts(pod)) {
            Field type = context.at("appArmorProfile", "type");
            if (type.isPresent() && !ALLOWED.contains(type.text())) {
                report.at(
                        type,
                        "AppArmor profile " + type.text()
                                + " lets the container do what it likes; write RuntimeDefault");
            }
        }
        for (Field annotation : pod.metadata().get("annotations").members()) {
            String profile = annotation.text();
            if (annotation.name().startsWith(ANNOTATION)
                    && !profile.isEmpty()
                    && !profile.equals("runtime/default")
                    && !profile.startsWith("localhost/")) {
                report.at(
                        annotation,
                        "AppArmor profile " + profile
                                + " is none of runtime/default and localhost/...; write runtime/default");
            }
        }
    }
}
