package dev.portolan.rules.validation.job;

import dev.portolan.manifest.Field;
import dev.portolan.rule.Draft;
import dev.portolan.rule.Reporter;
import dev.portolan.rules.validation.Term;
import dev.portolan.rules.vocabulary.DomainPath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The spec of a Job, or of those that a CronJob makes. */
final class JobSpec {

    private static final long MOST_INDEXED = 100_000;
    private static final long MANY_COMPLETIONS = 100_000;
    private static final long MOST_FAILED_OF_MANY = 10_000;
    private static final int LONGEST_MANAGER = 63;
    private static final int MANAGED_BY = 32;

    private final Field spec;
    private final Reporter report;

    private JobSpec(Field spec, Reporter report) {
        this.spec = spec;
        this.report = report;
    }

    static void check(Field spec, Reporter report) {
        new JobSpec(spec, report).check();
    }

    private void check() {
        for (String name : List.of(
                "parallelism",
                "activeDeadlineSeconds",
                "backoffLimit",
                "ttlSecondsAfterFinished",
                "backoffLimitPerIndex")) {
            Term.notNegative(spec.get(name), report);
        }
        checkCompletions();
        if (spec.get("completionMode").is("Indexed")) {
            checkIndexed();
        } else if (spec.get("completionMode").isAbsent()
                || spec.get("completionMode").is("")
                || spec.get("completionMode").is("NonIndexed")) {
            forbidIndexed();
        } else if (spec.get("successPolicy").isPresent()) {
            refuseMode(spec.get("completionMode"));
        }
        Field failed = spec.get("maxFailedIndexes");
        Term.notNegative(failed, report);
        if (failed.isPresent() && spec.get("backoffLimitPerIndex").isAbsent()) {
            report.at(
                    spec.get("backoffLimitPerIndex"),
                    failed.headSpan(),
                    "maxFailedIndexes needs backoffLimitPerIndex beside it; add it, or remove maxFailedIndexes");
        }
        checkManager(spec.get("managedBy"));
        PodFailurePolicy.check(spec, report);
        checkReplacement(spec.get("podReplacementPolicy"));
        checkRestart();
    }

    private void checkCompletions() {
        Long completions = spec.get("completions").integer();
        if (completions == null || completions >= 0) {
            return;
        }
        Draft draft =
                report.at(spec.get("completions"), "completions " + completions + " is negative; write 0 or more");
        if (spec.get("maxFailedIndexes").isWritten()) {
            draft.related(spec.get("maxFailedIndexes"), "counts up to completions");
        }
        for (Field rule : spec.at("successPolicy", "rules").items()) {
            for (String name : List.of("succeededCount", "succeededIndexes")) {
                if (rule.get(name).isWritten()) {
                    draft.related(rule.get(name), "counts up to completions");
                }
            }
        }
    }

    private void checkIndexed() {
        Field completions = spec.get("completions");
        Long parallelism = spec.get("parallelism").integer();
        // A Job that says neither gets 1 of both; what a CronJob makes does not.
        boolean isJob = spec.name().equals("spec") && spec.parent().name().isEmpty();
        if (completions.isAbsent() && !(isJob && spec.get("parallelism").isAbsent())) {
            report.at(completions, "completionMode Indexed needs completions; say how many indexes there are");
        }
        if (parallelism != null && parallelism > MOST_INDEXED) {
            report.at(
                    spec.get("parallelism"), "parallelism " + parallelism + " is more than the 100000 of Indexed Jobs");
        }
        Long total = completions.isAbsent() ? Long.valueOf(1) : completions.integer();
        if (total == null || total < 0) {
            return;
        }
        checkFailedIndexes(total, parallelism);
        SuccessPolicy.check(spec.get("successPolicy"), total, report);
    }

    private void checkFailedIndexes(long completions, @Nullable Long parallelism) {
        Field field = spec.get("maxFailedIndexes");
        Long failed = field.integer();
        boolean many = completions > MANY_COMPLETIONS
                && spec.get("backoffLimitPerIndex").isPresent();
        if (failed != null && failed > completions) {
            report.at(field, "maxFailedIndexes " + failed + " is more than the " + completions + " completions");
        } else if (failed != null && failed > MOST_INDEXED) {
            report.at(field, "maxFailedIndexes " + failed + " is more than 100000");
        } else if (many && field.isAbsent()) {
            report.at(
                    field,
                    spec.get("completions").span(),
                    "more than 100000 completions with backoffLimitPerIndex need maxFailedIndexes; add it");
        } else if (many && failed != null && failed > MOST_FAILED_OF_MANY) {
            report.at(field, "maxFailedIndexes " + failed + " is more than the 10000 of Jobs over 100000 completions");
        }
        if (many && parallelism != null && parallelism > MOST_FAILED_OF_MANY && parallelism <= MOST_INDEXED) {
            report.at(
                    spec.get("parallelism"),
                    "parallelism " + parallelism
                            + " is more than the 10000 of Jobs over 100000 completions with backoffLimitPerIndex");
        }
    }

    private void refuseMode(Field mode) {
        report.at(
                        mode,
                        "completionMode \"" + mode.text()
                                + "\" is neither Indexed nor NonIndexed, and a successPolicy needs Indexed; write that")
                .related(spec.get("successPolicy").headSpan(), "the successPolicy");
    }

    private void forbidIndexed() {
        List<Field> present = List.of("backoffLimitPerIndex", "maxFailedIndexes", "successPolicy").stream()
                .map(spec::get)
                .filter(Field::isPresent)
                .toList();
        if (present.isEmpty()) {
            return;
        }
        String names = String.join(" and ", present.stream().map(Field::name).toList());
        Draft draft = report.atKey(
                present.get(0),
                names + (present.size() == 1 ? " needs" : " need") + " completionMode: Indexed; add it, or remove "
                        + (present.size() == 1 ? "this" : "these"));
        present.stream()
                .skip(1)
                .filter(Field::isWritten)
                .forEach(field -> draft.related(field, field.name() + " needs it too"));
    }

    private void checkManager(Field manager) {
        if (!manager.isString() || !report.version().isAtLeast(MANAGED_BY)) {
            return;
        }
        String problem = DomainPath.problem(manager.text());
        if (problem == null && manager.text().length() > LONGEST_MANAGER) {
            problem = "must be at most 63 characters";
        }
        Term.check(manager, problem, report);
    }

    private void checkReplacement(Field policy) {
        if (policy.is("TerminatingOrFailed") && spec.get("podFailurePolicy").isPresent()) {
            report.at(
                            policy,
                            "podReplacementPolicy TerminatingOrFailed does not go with a podFailurePolicy; write Failed")
                    .related(spec.get("podFailurePolicy").headSpan(), "the podFailurePolicy");
        }
    }

    private void checkRestart() {
        Field template = spec.get("template");
        Field policy = template.at("spec", "restartPolicy");
        if (!template.isWritten()) {
            return;
        }
        if (policy.isAbsent() || policy.is("") || !policy.isWritten()) {
            report.at(policy, "a Job's pods need a restartPolicy; write Never or OnFailure");
        } else if (policy.is("Always")) {
            report.at(policy, "restartPolicy Always is not for Jobs, which come to an end; write Never or OnFailure");
        } else if (policy.is("OnFailure") && spec.get("podFailurePolicy").isPresent()) {
            report.at(policy, "restartPolicy OnFailure does not go with a podFailurePolicy; write Never")
                    .related(spec.get("podFailurePolicy").headSpan(), "the podFailurePolicy");
        }
    }
}
