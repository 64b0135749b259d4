package dev.portolan.rules.storage;

import static dev.portolan.finding.Severity.NOTE;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.LinkType;
import dev.portolan.manifest.Reference;
import dev.portolan.model.Model;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.reference.MissingTarget;

/** A claim that pods mount and that the input has not. */
@AutoService(Rule.class)
@RuleInfo(id = "volume-claim-missing", severity = NOTE, summary = "mounted claim is not in the input")
public final class VolumeClaimMissing implements ModelRule {

    @Override
    public void check(Model model, Reporter report) {
        for (MissingTarget missing : MissingTarget.notInInput(model, VolumeClaimMissing::isMountedClaim)) {
            // What is explained is told by reference-near-miss. Claims of a StatefulSet are called by its name and
            // theirs.
            if (!missing.isExplained()
                    && !model.unread().mayHold("StatefulSet", missing.first().manifest())) {
                report.at(
                        missing.first().field(),
                        missing.first().inWords()
                                + " is not in the input; its pods wait until somebody makes it in namespace \""
                                + model.namespace(missing.first()) + "\"");
            }
        }
    }

    private static boolean isMountedClaim(Reference reference) {
        return reference.type() == LinkType.MOUNTS && reference.isTo("", "PersistentVolumeClaim");
    }
}
