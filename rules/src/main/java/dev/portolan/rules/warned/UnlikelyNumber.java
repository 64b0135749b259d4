package dev.portolan.rules.warned;

import static dev.portolan.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.Pod;
import dev.portolan.rule.ManifestRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;

/** Numbers that the server takes and that mean something else than they say, or more than a cluster can do. */
@AutoService(Rule.class)
@RuleInfo(id = "unlikely-number", severity = WARNING, summary = "number that is taken and hardly meant")
public final class UnlikelyNumber implements ManifestRule {

    private static final long MANY_COMPLETIONS = 100_000;
    private static final long MANY_AT_ONCE = 10_000;

    @Override
    public void check(Manifest manifest, Reporter report) {
        Pod pod = Pod.of(manifest);
        if (pod != null) {
            Field grace = pod.spec().get("terminationGracePeriodSeconds");
            if (isNegative(grace)) {
                report.at(
                        grace,
                        "terminationGracePeriodSeconds " + grace.text()
                                + " counts as 1; write how long pods may take to end");
            }
        }
        Field history = manifest.root().at("spec", "revisionHistoryLimit");
        if (manifest.is("apps", "StatefulSet") && isNegative(history)) {
            report.at(
                    history,
                    "revisionHistoryLimit " + history.text() + " keeps nothing to go back to; write 0 or more");
        }
        if (manifest.is("batch", "Job")) {
            checkJob(manifest.root().get("spec"), report);
        }
    }

    private static boolean isNegative(Field field) {
        Long number = field.integer();
        return number != null && number < 0;
    }

    private static void checkJob(Field spec, Reporter report) {
        Long completions = spec.get("completions").integer();
        Long parallelism = spec.get("parallelism").integer();
        if (spec.get("completionMode").is("Indexed")
                && completions != null
                && parallelism != null
                && completions > MANY_COMPLETIONS
                && parallelism > MANY_AT_ONCE) {
            report.at(
                            spec.get("completions"),
                            "an Indexed Job of more than " + MANY_COMPLETIONS + " completions runs with " + MANY_AT_ONCE
                                    + " pods at once at most; lower parallelism")
                    .related(spec.get("parallelism"), "pods at once");
        }
    }
}
