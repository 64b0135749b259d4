package dev.portolan.rules.validation.pod;

import dev.portolan.manifest.Field;
import dev.portolan.manifest.Pod;
import dev.portolan.rule.Reporter;
import dev.portolan.rules.validation.LabelTerms;
import dev.portolan.rules.validation.Term;
import dev.portolan.rules.vocabulary.LabelValue;
import dev.portolan.rules.vocabulary.QualifiedName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** On which nodes a pod may run and what it waits for, affinity left out. */
final class Scheduling {

    private static final int RELEASE_OF_MERGED_KEYS = 34;

    private Scheduling() {}

    static void check(Pod pod, Reporter report) {
        Field spec = pod.spec();
        LabelTerms.labels(spec.get("nodeSelector"), report);
        spec.get("tolerations").items().forEach(toleration -> checkToleration(toleration, report));
        checkSpread(spec.get("topologySpreadConstraints").items(), report);
        for (Field gate : spec.get("readinessGates").items()) {
            Field type = gate.get("conditionType");
            if (type.isString()) {
                Term.check(type, QualifiedName.problem(type.text()), report);
            }
        }
        checkGates(pod, report);
    }

    private static void checkGates(Pod pod, Reporter report) {
        List<Field> gates = pod.spec().get("schedulingGates").items();
        Map<String, Field> names = new HashMap<>();
        for (Field gate : gates) {
            Field name = gate.get("name");
            if (!name.isString()) {
                continue;
            }
            String problem = QualifiedName.problem(name.text());
            Term.check(name, problem, report);
            Field first = names.putIfAbsent(name.text(), name);
            if (first != null && problem == null) {
                report.at(name, "name \"" + name.text() + "\" is used twice; every scheduling gate needs its own")
                        .related(first, "used here first");
            }
        }
        Field node = pod.spec().get("nodeName");
        // A template may have both: whoever makes pods of it is asked then.
        if (!gates.isEmpty() && !node.text().isEmpty() && pod.manifest().is("", "Pod")) {
            report.at(node, "nodeName places the pod, and schedulingGates hold it back; remove one of them")
                    .related(pod.spec().get("schedulingGates"), "held back here");
        }
    }

    private static void checkToleration(Field toleration, Reporter report) {
        Field key = toleration.get("key");
        Field operator = toleration.get("operator");
        Field value = toleration.get("value");
        if (key.isString() && !key.text().isEmpty()) {
            LabelTerms.key(key, report);
        }
        switch (operator.text()) {
            case "", "Equal" -> {
                if (key.text().isEmpty() && (toleration.isObject() || toleration.isAbsent())) {
                    tellOfMissingKey(toleration, operator, report);
                }
                String problem = LabelValue.problem(value.text());
                if (problem != null) {
                    report.at(operator, value.span(), "value \"" + value.text() + "\": " + problem);
                }
            }
            case "Exists" -> {
                if (!value.text().isEmpty()) {
                    report.at(
                                    operator,
                                    value.span(),
                                    "operator Exists takes no value; remove it, or write operator Equal")
                            .related(operator, "asks whether the key is there");
                }
            }
            // The schema lists these two; they sleep behind a gate.
            case "Gt", "Lt" ->
                report.at(
                        operator, "operator " + operator.text() + " is not turned on by default; use Equal or Exists");
            default -> {}
        }
        Field effect = toleration.get("effect");
        Field seconds = toleration.get("tolerationSeconds");
        if (seconds.isPresent() && !effect.is("NoExecute")) {
            report.at(
                            effect,
                            "tolerationSeconds needs effect NoExecute; "
                                    + (effect.text().isEmpty() ? "add it" : "write that"))
                    .related(seconds, "how long to stay");
        }
    }

    private static void tellOfMissingKey(Field toleration, Field operator, Reporter report) {
        String message = "a toleration without key tolerates everything and needs operator Exists; add a key, or that";
        if (operator.isWritten() && !operator.text().isEmpty()) {
            report.at(operator, message);
        } else {
            report.at(operator, toleration.headSpan(), message);
        }
    }

    private static void checkSpread(List<Field> constraints, Reporter report) {
        Set<String> seen = new HashSet<>();
        for (Field constraint : constraints) {
            Term.positive(constraint.get("maxSkew"), report);
            Field key = constraint.get("topologyKey");
            Term.isEmpty(key, report);
            Field action = constraint.get("whenUnsatisfiable");
            if (!key.text().isEmpty() && !action.text().isEmpty() && !seen.add(key.text() + " " + action.text())) {
                report.at(
                        key,
                        "topologyKey " + key.text() + " with " + action.text()
                                + " is used twice; every constraint needs its own pair");
            }
            checkDomains(constraint, report);
            for (String policy : List.of("nodeAffinityPolicy", "nodeTaintsPolicy")) {
                Term.notEmpty(constraint.get(policy), List.of("Honor", "Ignore"), report);
            }
            LabelTerms.selector(constraint.get("labelSelector"), report);
            checkKeys(constraint, report);
        }
    }

    private static void checkDomains(Field constraint, Reporter report) {
        Field domains = constraint.get("minDomains");
        Field action = constraint.get("whenUnsatisfiable");
        Term.positive(domains, report);
        if (domains.isPresent() && !action.is("DoNotSchedule")) {
            report.at(domains, "minDomains needs whenUnsatisfiable DoNotSchedule; write that, or remove this")
                    .related(action, "decides what happens where it cannot be had");
        }
    }

    private static void checkKeys(Field constraint, Reporter report) {
        Field keys = constraint.get("matchLabelKeys");
        Field selector = constraint.get("labelSelector");
        if (!keys.items().isEmpty() && selector.isAbsent()) {
            report.atKey(keys, "matchLabelKeys needs labelSelector beside it; add one");
        }
        Set<String> selected = new HashSet<>();
        selector.get("matchLabels").members().forEach(label -> selected.add(label.name()));
        selector.get("matchExpressions")
                .items()
                .forEach(expression -> selected.add(expression.get("key").text()));
        for (Field key : keys.items()) {
            String problem = QualifiedName.problem(key.text());
            // Since then the server merges both.
            if (problem == null
                    && !report.version().isAtLeast(RELEASE_OF_MERGED_KEYS)
                    && selected.contains(key.text())) {
                problem = "is in labelSelector as well; keep it in one of them";
            }
            if (key.isString() || key.isAbsent()) {
                Term.check(key, problem, report);
            }
        }
    }
}
