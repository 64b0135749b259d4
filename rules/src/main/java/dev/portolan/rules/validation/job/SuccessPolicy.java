package dev.portolan.rules.validation.job;

import dev.portolan.manifest.Field;
import dev.portolan.rule.Draft;
import dev.portolan.rule.Reporter;
import dev.portolan.rules.validation.Term;
import dev.portolan.rules.vocabulary.IndexList;

/** When an Indexed Job counts as done before all its indexes are. */
final class SuccessPolicy {

    private static final int MOST_RULES = 20;
    private static final int LONGEST = 64 * 1024;

    private SuccessPolicy() {}

    static void check(Field policy, long completions, Reporter report) {
        Field rules = policy.get("rules");
        if (rules.isList() && rules.items().isEmpty()) {
            report.atKey(rules, "rules is empty; write at least one rule, or remove successPolicy");
        } else if (rules.items().size() > MOST_RULES) {
            report.atKey(rules, "rules has " + rules.items().size() + " items; at most 20 are allowed");
        }
        rules.items().forEach(rule -> checkRule(rule, completions, report));
    }

    private static void checkRule(Field rule, long completions, Reporter report) {
        Field count = rule.get("succeededCount");
        Field indexes = rule.get("succeededIndexes");
        if (count.isAbsent() && indexes.isAbsent()) {
            report.at(count, rule.headSpan(), "the rule says nothing to count; add succeededCount or succeededIndexes");
            return;
        }
        IndexList list = IndexList.of(indexes.text(), completions);
        Long number = count.integer();
        if (indexes.text().length() > LONGEST) {
            report.at(indexes, "succeededIndexes is longer than 64 KiB");
        }
        if (list.problem() != null) {
            Draft draft = report.at(indexes, "succeededIndexes \"" + indexes.text() + "\": " + list.problem());
            if (number != null && number > 0) {
                draft.related(count, "counts among these indexes");
            }
            return;
        }
        Term.notNegative(count, report);
        if (number != null && number > completions) {
            report.at(count, "succeededCount " + number + " is more than the " + completions + " completions");
        } else if (number != null && indexes.isPresent() && number > list.count()) {
            report.at(count, "succeededCount " + number + " is more than the " + list.count() + " indexes")
                    .related(indexes, "the indexes");
        }
    }
}
