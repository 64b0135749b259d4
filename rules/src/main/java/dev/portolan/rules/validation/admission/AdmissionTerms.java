package dev.portolan.rules.validation.admission;

import dev.portolan.manifest.Field;
import dev.portolan.rule.Reporter;
import dev.portolan.rules.validation.Term;
import dev.portolan.rules.vocabulary.QualifiedName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What webhooks and policies share: which requests they are for. */
final class AdmissionTerms {

    private static final int MOST_CONDITIONS = 64;

    private AdmissionTerms() {}

    /** A rule of a webhook or of a policy. */
    static void rule(Field rule, Reporter report) {
        if (!rule.isObject()) {
            return;
        }
        needed(rule, "operations", "such as CREATE", report);
        needed(rule, "apiGroups", "[\"\"] for that of v1", report);
        needed(rule, "apiVersions", "such as v1", report);
        needed(rule, "resources", "such as pods", report);
        for (String list : List.of("operations", "apiGroups", "apiVersions")) {
            all(rule.get(list), report);
        }
        rule.get("apiVersions").items().forEach(version -> Term.isEmpty(version, report));
        resources(rule.get("resources"), report);
    }

    private static void needed(Field rule, String name, String example, Reporter report) {
        Field list = rule.get(name);
        if (list.items().isEmpty() && (list.isAbsent() || list.isList())) {
            report.at(
                    list,
                    list.isWritten() ? list.headSpan() : rule.headSpan(),
                    "the rule names no " + name + "; write at least one, " + example);
        }
    }

    private static void all(Field list, Reporter report) {
        List<Field> items = list.items();
        if (items.size() > 1 && items.stream().anyMatch(item -> item.is("*"))) {
            report.atKey(list, "\"*\" in " + list.name() + " means all; write nothing beside it");
        }
    }

    private static void resources(Field list, Reporter report) {
        List<Field> items = list.items();
        boolean isAllWritten = false;
        boolean endsPlain = false;
        Set<String> whole = new HashSet<>();
        for (Field item : items) {
            if (Term.isEmpty(item, report)) {
                continue;
            }
            String text = item.text();
            isAllWritten |= text.equals("*");
            int slash = text.indexOf('/');
            if (slash < 0) {
                // The server remembers the last one only, so "*" at the end goes through.
                endsPlain = !text.equals("*");
                continue;
            }
            String all = text.substring(0, slash) + "/*";
            String below = "*" + text.substring(slash);
            if (whole.contains(all) || whole.contains(below)) {
                report.at(item, (whole.contains(all) ? all : below) + " before it means " + text + " too; remove one");
            }
            if (text.equals(all) || text.equals(below)) {
                whole.add(text);
            }
        }
        if (items.size() > 1 && items.stream().anyMatch(item -> item.is("*/*"))) {
            report.atKey(list, "\"*/*\" in resources means all; write nothing beside it");
        }
        if (isAllWritten && endsPlain) {
            report.atKey(list, "\"*\" in resources means all but subresources; write no other resource beside it");
        }
    }

    /** {@code matchConditions}; whether their expressions compile is not looked at. */
    static void conditions(Field conditions, Reporter report) {
        if (conditions.items().size() > MOST_CONDITIONS) {
            report.atKey(
                    conditions,
                    "matchConditions has " + conditions.items().size() + " items; at most " + MOST_CONDITIONS
                            + " are allowed");
        }
        Map<String, Field> first = new HashMap<>();
        for (Field condition : conditions.items()) {
            expression(condition.get("expression"), report);
            Field name = condition.get("name");
            if (!name.isString() || Term.isEmpty(name, report)) {
                continue;
            }
            Term.check(name, QualifiedName.problem(name.text()), report);
            Field other = first.putIfAbsent(name.text(), name);
            if (other != null) {
                report.at(name, "there is a condition " + name.text() + " already; rename one")
                        .related(other, "the other one");
            }
        }
    }

    /** A text in CEL. */
    static void expression(Field expression, Reporter report) {
        if (expression.isString() && expression.text().isBlank()) {
            report.at(expression, expression.name() + " is empty; write one");
        }
    }
}
