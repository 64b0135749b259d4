package dev.portolan.rules.reference;

import static dev.portolan.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import dev.portolan.finding.Spelling;
import dev.portolan.manifest.BuiltInObjects;
import dev.portolan.manifest.LinkType;
import dev.portolan.manifest.Reference;
import dev.portolan.model.Model;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.validation.rbac.InvalidRbac;
import dev.portolan.rules.vocabulary.Overwrite;

/** A claim, an account, a role or a class that is not there, where another one probably is meant. */
@AutoService(Rule.class)
@RuleInfo(
        id = "reference-near-miss",
        severity = WARNING,
        summary = "claim, account, role or class is not there, and nearly the same one is")
public final class ReferenceNearMiss implements ModelRule {

    @Override
    public void check(Model model, Reporter report) {
        for (MissingTarget missing : MissingTarget.of(model, ReferenceNearMiss::isOurs)) {
            if (missing.isExplained()) {
                missing.tell(model, report);
            }
        }
        model.references().stream()
                .filter(ReferenceNearMiss::isNoPriority)
                .forEach(reference -> tellPriority(reference, report));
    }

    private static boolean isNoPriority(Reference reference) {
        return reference.kind().equals("PriorityClass")
                && reference.name().startsWith("system-")
                && !BuiltInObjects.SYSTEM_PRIORITIES.contains(reference.name());
    }

    /** Other names that begin so no PriorityClass can have. Source: kubernetes/kubernetes, pkg/apis/scheduling/validation. */
    private static void tellPriority(Reference reference, Reporter report) {
        String meant = Spelling.nearest(reference.name(), BuiltInObjects.SYSTEM_PRIORITIES);
        report.at(
                        reference.field(),
                        "there is no " + reference.inWords() + "; those of the system are "
                                + String.join(" and ", BuiltInObjects.SYSTEM_PRIORITIES))
                .fix(meant == null ? null : Overwrite.value(reference.field(), meant));
    }

    private static boolean isOurs(Reference reference) {
        return switch (reference.kind()) {
            case "PersistentVolumeClaim" -> reference.type() == LinkType.MOUNTS;
            case "ServiceAccount" -> !InvalidRbac.isInNoNamespace(reference);
            case "Role",
                    "ClusterRole",
                    "StorageClass",
                    "PriorityClass",
                    "RuntimeClass",
                    "IngressClass",
                    "GatewayClass",
                    "PriorityLevelConfiguration",
                    "ValidatingAdmissionPolicy" -> true;
            default -> false;
        };
    }
}
