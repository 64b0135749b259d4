package dev.portolan.rules.validation.job;

import static dev.portolan.finding.Severity.ERROR;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.rule.Draft;
import dev.portolan.rule.ManifestRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.validation.Term;
import dev.portolan.rules.vocabulary.CronSchedule;
import dev.portolan.rules.vocabulary.DnsLabel;
import dev.portolan.rules.vocabulary.LabelValue;
import dev.portolan.rules.vocabulary.TimeZoneName;

/** Jobs and CronJobs that the API server refuses. */
@AutoService(Rule.class)
@RuleInfo(
        id = "invalid-job",
        severity = ERROR,
        summary = "Job or CronJob that the API server refuses",
        explains = {"invalid-metadata", "unsupported-value"})
public final class InvalidJob implements ManifestRule {

    private static final int LONGEST_CRON_JOB_NAME = 52;

    @Override
    public void check(Manifest manifest, Reporter report) {
        if (manifest.is("batch", "Job")) {
            checkJob(manifest, report);
        } else if (manifest.is("batch", "CronJob")) {
            checkCronJob(manifest, report);
        }
    }

    private static void checkJob(Manifest manifest, Reporter report) {
        Field spec = manifest.spec();
        if (!spec.isWritten()) {
            report.at(spec, "a Job needs a spec with a template for its pods");
            return;
        }
        JobSpec.check(spec, report);
        checkName(manifest, spec, report);
        JobSelector.check(manifest, report);
    }

    private static void checkName(Manifest manifest, Field spec, Reporter report) {
        Field name = manifest.metadata().get("name");
        if (name.text().isEmpty()) {
            return;
        }
        String problem = LabelValue.problem(name.text());
        if (problem != null) {
            Draft draft = report.at(
                    name,
                    "the name of a Job becomes a label of its pods, which \"" + name.text() + "\" cannot: " + problem);
            Field labels = spec.at("template", "metadata", "labels");
            draft.related(spec.get("template").manifest().file(), labels.headSpan(), "the label would be added here");
            return;
        }
        Long completions = spec.get("completions").integer();
        if (spec.get("completionMode").is("Indexed") && completions != null && completions > 0) {
            String host = name.text() + "-" + (completions - 1);
            String reason = DnsLabel.problem(host);
            if (reason != null) {
                report.at(
                        name,
                        "the name of an Indexed Job becomes host names of its pods, which \"" + host + "\" cannot be: "
                                + reason);
            }
        }
    }

    private static void checkCronJob(Manifest manifest, Reporter report) {
        Field name = manifest.metadata().get("name");
        if (name.text().length() > LONGEST_CRON_JOB_NAME) {
            report.at(
                    name,
                    "the name of a CronJob must be at most 52 characters, as its Jobs add 11 to it; this one has "
                            + name.text().length());
        }
        Field spec = manifest.spec();
        checkSchedule(spec, report);
        for (String number :
                new String[] {"startingDeadlineSeconds", "successfulJobsHistoryLimit", "failedJobsHistoryLimit"}) {
            Term.notNegative(spec.get(number), report);
        }
        Field job = spec.at("jobTemplate", "spec");
        if (spec.get("jobTemplate").isWritten() && !job.isWritten()) {
            report.at(job, "jobTemplate has no spec; write one with a template for the pods");
        }
        if (job.isWritten()) {
            JobSpec.check(job, report);
            JobSelector.checkTemplate(job, report);
        }
    }

    private static void checkSchedule(Field spec, Reporter report) {
        Field schedule = spec.get("schedule");
        if (schedule.is("") && schedule.node() != null) {
            report.at(schedule, "schedule is empty; write one such as \"0 3 * * *\"");
        } else if (!schedule.text().isEmpty() && schedule.isString()) {
            Term.check(schedule, CronSchedule.problem(schedule.text()), report);
        }
        Field zone = spec.get("timeZone");
        if (zone.isString()) {
            Term.check(zone, TimeZoneName.problem(zone.text()), report);
        }
    }
}
