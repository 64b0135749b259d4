package dev.portolan.rules.reliability;

import static dev.portolan.finding.Profile.RELIABILITY;
import static dev.portolan.finding.Severity.NOTE;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.rule.ManifestRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;

/** Jobs that stay when they are finished. Those of a CronJob go by themselves. */
@AutoService(Rule.class)
@RuleInfo(
        id = "job-ttl",
        severity = NOTE,
        summary = "finished Jobs stay for ever",
        profiles = RELIABILITY,
        onByDefault = false)
public final class JobTtl implements ManifestRule {

    @Override
    public void check(Manifest manifest, Reporter report) {
        Field ttl = manifest.spec().get("ttlSecondsAfterFinished");
        if (manifest.is("batch", "Job") && ttl.isAbsent()) {
            report.at(
                    ttl,
                    manifest.identity().inWords()
                            + " and its pods stay when it is finished; set ttlSecondsAfterFinished");
        }
    }
}
