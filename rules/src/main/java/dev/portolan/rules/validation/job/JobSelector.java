package dev.portolan.rules.validation.job;

import dev.portolan.manifest.Answer;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.LabelSelector;
import dev.portolan.manifest.Manifest;
import dev.portolan.rule.Draft;
import dev.portolan.rule.Reporter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A Job's selector, which the server writes itself unless it is told not to. */
final class JobSelector {

    private static final List<String> NAME_LABELS = List.of("job-name", "batch.kubernetes.io/job-name");
    private static final List<String> UID_LABELS = List.of("controller-uid", "batch.kubernetes.io/controller-uid");

    /** Stands for the uid that the server will give, which nobody can foretell. */
    private static final String FUTURE_UID = "\0";

    private JobSelector() {}

    static void check(Manifest manifest, Reporter report) {
        Field spec = manifest.spec();
        Field selector = spec.get("selector");
        Field labels = spec.at("template", "metadata", "labels");
        if (spec.get("manualSelector").isTrue()) {
            if (selector.isAbsent()) {
                Draft draft = report.at(
                        selector,
                        spec.get("manualSelector").span(),
                        "manualSelector asks for a selector of your own, and there is none; remove manualSelector");
                if (labels.isWritten()) {
                    draft.related(labels, "labels that nothing selects");
                }
            }
            return;
        }
        checkLabels(manifest, labels, report);
        checkGenerated(manifest, selector, report);
    }

    private static void checkLabels(Manifest manifest, Field labels, Reporter report) {
        String name = manifest.metadata().get("name").text();
        for (String key : NAME_LABELS) {
            Field label = labels.get(key);
            if (label.isWritten() && !label.text().equals(name)) {
                report.at(label, "the server sets " + key + " to the Job's name, \"" + name + "\"; remove the label");
            }
        }
        for (String key : UID_LABELS) {
            if (labels.get(key).isWritten()) {
                report.at(labels.get(key), "the server sets " + key + " itself; remove the label");
            }
        }
    }

    /** Whatever a person asks for beside it, it must hold for the labels that the server adds. */
    private static void checkGenerated(Manifest manifest, Field selector, Reporter report) {
        Map<String, String> generated = new HashMap<>();
        NAME_LABELS.forEach(
                key -> generated.put(key, manifest.metadata().get("name").text()));
        UID_LABELS.forEach(key -> generated.put(key, FUTURE_UID));
        if (selector.isWritten() && new LabelSelector(selector).matches(generated) == Answer.NO) {
            report.atKey(
                    selector,
                    "the server writes the selector of a Job itself; remove it, or add manualSelector: true if you are sure");
        }
    }

    static void checkTemplate(Field job, Reporter report) {
        Field manual = job.get("manualSelector");
        Field selector = job.get("selector");
        if (selector.isPresent()) {
            report.atKey(selector, "the server writes the selectors of a CronJob's Jobs itself; remove it");
        }
        if (manual.isTrue()) {
            report.at(manual, "the Jobs of a CronJob cannot have selectors of your own; remove manualSelector");
        }
    }
}
