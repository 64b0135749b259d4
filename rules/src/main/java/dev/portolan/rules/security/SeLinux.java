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
import java.util.Set;

/** SELinux users, roles and types of one's own choice. */
@AutoService(Rule.class)
@RuleInfo(
        id = "se-linux",
        severity = WARNING,
        summary = "SELinux options that give a container more than its own",
        profiles = {SECURITY, BASELINE, RESTRICTED},
        onByDefault = false)
public final class SeLinux implements PodRule {

    private static final Set<String> TYPES = Set.of("container_t", "container_init_t", "container_kvm_t");

    /** The standards know container_engine_t since 1.31. */
    private static final int ENGINE_SINCE = 31;

    @Override
    public void check(Pod pod, Reporter report) {
        for (Field context : PodSecurity.contexts(pod)) {
            Field options = context.get("seLinuxOptions");
            Field type = options.get("type");
            if (!isContainerType(type.text(), report)) {
                report.at(
                        type,
                        "SELinux type " + type.text() + " is none for containers; write container_t or leave it out");
            }
            for (String name : List.of("user", "role")) {
                Field field = options.get(name);
                if (!field.text().isEmpty()) {
                    report.at(
                            field, "an SELinux " + name + " of one's own may reach beyond the container; leave it out");
                }
            }
        }
    }

    private static boolean isContainerType(String type, Reporter report) {
        return type.isEmpty()
                || TYPES.contains(type)
                || (type.equals("container_engine_t") && report.standard().isAtLeast(ENGINE_SINCE));
    }
}
