package dev.portolan.rules.security;

import static dev.portolan.finding.Profile.SECURITY;
import static dev.portolan.finding.Severity.NOTE;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.rule.ManifestRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import java.util.List;
import java.util.Map;

/** Roles that allow more than anybody has thought of. */
@AutoService(Rule.class)
@RuleInfo(
        id = "rbac-wildcard",
        severity = NOTE,
        summary = "role allows everything",
        profiles = SECURITY,
        onByDefault = false)
public final class RbacWildcard implements ManifestRule {

    private static final String GROUP = "rbac.authorization.k8s.io";

    private static final Map<String, String> WORDS =
            Map.of("verbs", "verbs", "resources", "resources", "nonResourceURLs", "URLs");

    @Override
    public void check(Manifest manifest, Reporter report) {
        if (!manifest.is(GROUP, "Role") && !manifest.is(GROUP, "ClusterRole")) {
            return;
        }
        for (Field rule : manifest.root().get("rules").items()) {
            for (String list : List.of("verbs", "resources", "nonResourceURLs")) {
                for (Field item : rule.get(list).items()) {
                    if (item.is("*")) {
                        report.at(
                                item,
                                manifest.identity().inWords() + " allows all " + WORDS.get(list)
                                        + ", those to come included; list what is needed");
                    }
                }
            }
        }
    }
}
