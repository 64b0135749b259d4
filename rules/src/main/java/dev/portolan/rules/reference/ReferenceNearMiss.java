package dev.portolan.rules.reference;

import static dev.portolan.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.LinkType;
import dev.portolan.manifest.Reference;
import dev.portolan.model.Model;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;

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
    }

    private static boolean isOurs(Reference reference) {
        return switch (reference.kind()) {
            case "PersistentVolumeClaim" -> reference.type() == LinkType.MOUNTS;
            case "ServiceAccount",
                    "Role",
                    "ClusterRole",
                    "StorageClass",
                    "PriorityClass",
                    "RuntimeClass",
                    "IngressClass",
                    "GatewayClass" -> true;
            default -> false;
        };
    }
}
