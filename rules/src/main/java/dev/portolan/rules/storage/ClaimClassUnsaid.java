package dev.portolan.rules.storage;

import static dev.portolan.finding.Severity.NOTE;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Field;
import dev.portolan.model.Model;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import java.util.List;

/** A claim that names its volume and not that volume's class. */
@AutoService(Rule.class)
@RuleInfo(
        id = "claim-class-unsaid",
        severity = NOTE,
        summary = "claim names a volume and leaves the class to the cluster's default")
public final class ClaimClassUnsaid implements ModelRule {

    @Override
    public void check(Model model, Reporter report) {
        StorageWorld world = new StorageWorld(model);
        for (Claim claim : world.claims()) {
            List<Volume> named = world.named(claim.volumeName().text());
            if (claim.namesVolume() && claim.classField().isAbsent() && named.size() == 1 && !world.mayChange(claim)) {
                tell(claim, named.get(0), report);
            }
        }
    }

    private static void tell(Claim claim, Volume volume, Reporter report) {
        Field had = volume.classField();
        String name = had.text().isEmpty() ? "\"\"" : had.text();
        String volumeHas = had.text().isEmpty() ? "no class" : "class \"" + had.text() + "\"";
        report.at(
                        claim.volumeName(),
                        claim.inWords()
                                + " says no storageClassName, so it gets the cluster's default one and binds to "
                                + volume.inWords() + ", which has " + volumeHas
                                + ", only if that is the same; write storageClassName: " + name)
                .related(had.isWritten() ? had : volume.nameField(), "the volume has " + volumeHas);
    }
}
