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

/** Bindings to the role that allows everything. */
@AutoService(Rule.class)
@RuleInfo(
        id = "cluster-admin-binding",
        severity = NOTE,
        summary = "somebody may do everything",
        profiles = SECURITY,
        onByDefault = false)
public final class ClusterAdminBinding implements ManifestRule {

    @Override
    public void check(Manifest manifest, Reporter report) {
        Field role = manifest.root().at("roleRef", "name");
        if (manifest.group().equals("rbac.authorization.k8s.io")
                && manifest.kind().endsWith("Binding")
                && role.is("cluster-admin")) {
            report.at(
                    role,
                    manifest.identity().inWords() + " lets its subjects do everything"
                            + (manifest.kind().equals("RoleBinding") ? " in its namespace" : "")
                            + "; bind a role with what they need");
        }
    }
}
