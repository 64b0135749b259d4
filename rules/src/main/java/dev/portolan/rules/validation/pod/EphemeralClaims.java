package dev.portolan.rules.validation.pod;

import dev.portolan.manifest.Field;
import dev.portolan.manifest.Quantity;
import dev.portolan.rule.Reporter;
import dev.portolan.rules.validation.LabelTerms;
import dev.portolan.rules.validation.Term;
import dev.portolan.rules.vocabulary.DnsSubdomain;
import java.util.List;

/** Claims that live and die with a pod. */
final class EphemeralClaims {

    private EphemeralClaims() {}

    static void check(Field ephemeral, Reporter report) {
        Field template = ephemeral.get("volumeClaimTemplate");
        if (template.isAbsent()) {
            report.at(template, "ephemeral has no volumeClaimTemplate; say what to claim");
            return;
        }
        Field metadata = template.get("metadata");
        LabelTerms.labels(metadata.get("labels"), report);
        LabelTerms.annotations(metadata.get("annotations"), report);
        for (Field member : metadata.members()) {
            boolean allowed = member.name().equals("labels") || member.name().equals("annotations");
            boolean zero = member.isAbsent() || member.is("");
            if (!allowed && !zero && member.isWritten()) {
                report.atKey(member, "a volumeClaimTemplate has labels and annotations only; remove " + member.name());
            }
        }
        checkSpec(template.get("spec"), report);
    }

    private static void checkSpec(Field spec, Reporter report) {
        Field modes = spec.get("accessModes");
        if (modes.items().isEmpty() && (modes.isAbsent() || modes.isList())) {
            report.atKey(modes, "the claim has no accessModes; write at least one, such as ReadWriteOnce");
        }
        Field once = null;
        Field other = null;
        for (Field mode : modes.items()) {
            Term.notEmpty(mode, List.of("ReadWriteOnce", "ReadOnlyMany", "ReadWriteMany", "ReadWriteOncePod"), report);
            once = mode.is("ReadWriteOncePod") ? mode : once;
            other = mode.is("ReadWriteOncePod") ? other : mode;
        }
        if (once != null && other != null) {
            report.at(once, "ReadWriteOncePod goes with no other mode; remove it or the others")
                    .related(other, "another mode");
        }
        checkStorage(spec.at("resources", "requests", "storage"), report);
        Field storageClass = spec.get("storageClassName");
        if (!storageClass.text().isEmpty()) {
            Term.check(storageClass, DnsSubdomain.problem(storageClass.text()), report);
        }
    }

    private static void checkStorage(Field storage, Reporter report) {
        if (storage.node() == null) {
            report.at(storage, "the claim asks for no amount; add resources.requests.storage, such as 1Gi");
            return;
        }
        Quantity amount = Quantity.parse(storage.text());
        if (storage.isAbsent() || (amount != null && amount.value().signum() <= 0)) {
            report.at(storage, "storage is not more than 0; say how much to claim, such as 1Gi");
        }
    }
}
