package dev.portolan.suppression;

import dev.portolan.finding.Finding;
import dev.portolan.finding.SuppressionKind;
import dev.portolan.source.SourceFile;
import dev.portolan.source.Span;
import java.util.function.Predicate;

/**
 * That a rule shall be silent somewhere.
 *
 * @param rule an id, which need not be one of a rule
 * @param file where it is said
 * @param place of the rule's id, or of the whole where that has no place of its own
 * @param terms what else is said: reason and last day
 * @param reach the findings of that rule that are meant
 * @param certain whether something is wrong if nothing is found there: not where mistakes may hide that nobody could look for
 */
record Suppression(
        SuppressionKind kind,
        String rule,
        SourceFile file,
        Span place,
        Terms terms,
        Predicate<Finding> reach,
        boolean certain) {

    boolean covers(Finding finding) {
        return finding.rule().equals(rule) && reach.test(finding);
    }
}
