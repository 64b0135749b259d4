package dev.portolan.rules.validation.storage;

import static dev.portolan.finding.Severity.ERROR;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Manifest;
import dev.portolan.rule.ManifestRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;

/** Volumes, claims and storage classes that the API server refuses, claims of StatefulSets included. */
@AutoService(Rule.class)
@RuleInfo(
        id = "invalid-storage",
        severity = ERROR,
        summary = "volume, claim or storage class that the API server refuses")
public final class InvalidStorage implements ManifestRule {

    private static final int CLAIMS_OF_STATEFUL_SETS = 35;

    @Override
    public void check(Manifest manifest, Reporter report) {
        switch (manifest.group() + "/" + manifest.kind()) {
            case "/PersistentVolume" -> VolumeSpec.check(manifest, report);
            case "/PersistentVolumeClaim" -> ClaimSpec.check(manifest.spec(), report);
            case "storage.k8s.io/StorageClass" -> StorageClassTerms.check(manifest.root(), report);
            case "apps/StatefulSet" -> {
                if (report.version().isAtLeast(CLAIMS_OF_STATEFUL_SETS)) {
                    manifest.spec()
                            .get("volumeClaimTemplates")
                            .items()
                            .forEach(claim -> ClaimSpec.check(claim.get("spec"), report));
                }
            }
            default -> {}
        }
    }
}
