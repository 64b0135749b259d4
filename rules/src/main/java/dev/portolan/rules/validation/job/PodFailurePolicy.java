package dev.portolan.rules.validation.job;

import dev.portolan.manifest.Field;
import dev.portolan.rule.Reporter;
import dev.portolan.rules.validation.PartNames;
import dev.portolan.rules.validation.Term;
import dev.portolan.rules.vocabulary.QualifiedName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How a Job's {@code podFailurePolicy} judges failures. */
final class PodFailurePolicy {

    private static final int MOST_RULES = 20;
    private static final int MOST_CONDITIONS = 20;
    private static final int MOST_VALUES = 255;

    private PodFailurePolicy() {}

    static void check(Field job, Reporter report) {
        Field rules = job.at("podFailurePolicy", "rules");
        atMost(rules, MOST_RULES, report);
        Set<String> containers = new HashSet<>();
        for (String list : List.of("containers", "initContainers")) {
            job.at("template", "spec", list)
                    .items()
                    .forEach(one -> containers.add(one.get("name").text()));
        }
        for (Field rule : rules.items()) {
            checkRule(job, rule, containers, report);
        }
    }

    private static void checkRule(Field job, Field rule, Set<String> containers, Reporter report) {
        Field action = rule.get("action");
        if (action.is("")) {
            Term.isEmpty(action, report);
        } else if (action.is("FailIndex") && job.get("backoffLimitPerIndex").isAbsent()) {
            report.at(action, "action FailIndex needs backoffLimitPerIndex in the Job's spec; add it there")
                    .lacks(job.get("backoffLimitPerIndex").path());
        }
        Field codes = rule.get("onExitCodes");
        Field conditions = rule.get("onPodConditions");
        if (codes.isObject()) {
            checkCodes(codes, containers, report);
        }
        atMost(conditions, MOST_CONDITIONS, report);
        conditions.items().forEach(condition -> checkCondition(condition, report));
        boolean hasConditions = !conditions.items().isEmpty();
        if (codes.isPresent() && hasConditions) {
            report.atKey(codes, "a rule has onExitCodes or onPodConditions, not both; make two rules of them")
                    .related(conditions.headSpan(), "onPodConditions");
        } else if (codes.isAbsent() && !hasConditions) {
            report.at(codes, rule.headSpan(), "the rule says nothing to act on; add onExitCodes or onPodConditions");
        }
    }

    private static void checkCondition(Field condition, Reporter report) {
        Field type = condition.get("type");
        if (type.isString() && !Term.isEmpty(type, report)) {
            Term.check(type, QualifiedName.problem(type.text()), report);
        }
        // An empty status is taken for True.
        if (!condition.get("status").is("")) {
            Term.oneOf(condition.get("status"), List.of("True", "False", "Unknown"), report);
        }
    }

    private static void checkCodes(Field codes, Set<String> containers, Reporter report) {
        Term.isEmpty(codes.get("operator"), report);
        Field container = codes.get("containerName");
        if (container.isString() && !containers.contains(container.text())) {
            PartNames.tell(container, "container", containers, "name one of its containers, or leave it out", report);
        }
        Field values = codes.get("values");
        if (values.isList() && values.items().isEmpty()) {
            report.atKey(values, "values is empty; write at least one exit code");
        }
        atMost(values, MOST_VALUES, report);
        checkValues(codes, values, report);
    }

    private static void checkValues(Field codes, Field values, Reporter report) {
        boolean in = codes.get("operator").is("In");
        Set<Long> seen = new HashSet<>();
        long before = Long.MIN_VALUE;
        for (Field value : values.items()) {
            // A null in a list of numbers is read as 0.
            Long code = value.isAbsent() ? Long.valueOf(0) : value.integer();
            if (code == null) {
                return;
            }
            if (in && code == 0) {
                report.at(value, "exit code 0 is success and cannot be In the failures; remove it");
            } else if (!seen.add(code)) {
                report.at(value, "exit code " + code + " is listed twice; remove one");
            } else if (code < before) {
                report.at(value, "values must be in rising order, but " + code + " follows " + before + "; sort them");
                return;
            } else {
                before = code;
            }
        }
    }

    private static void atMost(Field list, int most, Reporter report) {
        if (list.items().size() > most) {
            report.atKey(
                    list, list.name() + " has " + list.items().size() + " items; at most " + most + " are allowed");
        }
    }
}
