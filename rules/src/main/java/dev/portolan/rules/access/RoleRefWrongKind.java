package dev.portolan.rules.access;

import static dev.portolan.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Answer;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.LinkType;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.Reference;
import dev.portolan.model.Model;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.vocabulary.Overwrite;
import java.util.List;

/** A binding to a Role where a ClusterRole of that name is, or the other way round. */
@AutoService(Rule.class)
@RuleInfo(
        id = "role-ref-wrong-kind",
        severity = WARNING,
        summary = "binding names a Role where there is a ClusterRole of that name, or the other way round")
public final class RoleRefWrongKind implements ModelRule {

    private static final String GROUP = "rbac.authorization.k8s.io";

    @Override
    public void check(Model model, Reporter report) {
        for (Reference reference : model.references()) {
            if (reference.type() != LinkType.GRANTS
                    || model.resolve(reference).answer() == Answer.YES
                    || model.isMade(reference)) {
                continue;
            }
            boolean cluster = reference.kind().equals("ClusterRole");
            // A ClusterRoleBinding can name no Role: invalid-rbac says so.
            if (cluster && !reference.manifest().kind().equals("RoleBinding")) {
                continue;
            }
            String other = cluster ? "Role" : "ClusterRole";
            List<Manifest> there =
                    model.named(GROUP, other, reference.manifest().namespace(), reference.name()).stream()
                            .filter(role -> model.scopes().together(reference.manifest(), role))
                            .toList();
            if (!there.isEmpty()) {
                tell(reference, other, there.get(0), report);
            }
        }
    }

    private static void tell(Reference reference, String other, Manifest role, Reporter report) {
        Field kind = reference.field().parent().get("kind");
        report.at(
                        kind,
                        "there is no " + reference.inWords() + "; what is there is " + other + " \"" + reference.name()
                                + "\", so write kind: " + other)
                .related(role.metadata().get("name"), "the " + other + " of that name")
                .fix(Overwrite.value(kind, other));
    }
}
