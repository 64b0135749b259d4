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

/** CronJobs without a deadline for their start. */
@AutoService(Rule.class)
@RuleInfo(
        id = "cron-job-deadline",
        severity = NOTE,
        summary = "a run that was missed is not made up for as meant",
        profiles = RELIABILITY,
        onByDefault = false)
public final class CronJobDeadline implements ManifestRule {

    @Override
    public void check(Manifest manifest, Reporter report) {
        Field deadline = manifest.spec().get("startingDeadlineSeconds");
        if (manifest.is("batch", "CronJob") && deadline.isAbsent()) {
            report.at(
                    deadline,
                    manifest.identity().inWords()
                            + " starts a run that it missed however late it is; set startingDeadlineSeconds");
        }
    }
}
