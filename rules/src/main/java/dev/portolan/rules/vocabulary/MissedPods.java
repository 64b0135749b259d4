package dev.portolan.rules.vocabulary;

import dev.portolan.finding.Fix;
import dev.portolan.manifest.Field;
import dev.portolan.model.NearMiss;
import dev.portolan.rule.Draft;
import dev.portolan.rule.Reporter;
import org.jspecify.annotations.Nullable;

/** Tells of a selector that misses the pods it was meant for by one pair. */
public final class MissedPods {

    private MissedPods() {}

    /** @param selector how the message begins: what chooses the pods, and by which pairs */
    public static Draft tell(String selector, NearMiss miss, Reporter report) {
        String workload = miss.workload().inWords();
        Field label = miss.label();
        String message = selector + " matches no pod; " + workload + " has "
                + (label == null ? "no label " + miss.pair().name() : SelectorText.pair(label));
        Draft draft = miss.differsInValue() ? report.at(miss.pair(), message) : report.atKey(miss.pair(), message);
        return draft.related(
                        label == null ? miss.workload().pod().metadata().get("labels") : label,
                        workload + " labels its pods so")
                .fix(fix(miss));
    }

    /** The pair as the pods have it; null where something else may be meant. */
    private static @Nullable Fix fix(NearMiss miss) {
        Field label = miss.label();
        if (label == null || !miss.single()) {
            return null;
        }
        return miss.differsInValue()
                ? Overwrite.value(miss.pair(), label.text())
                : Overwrite.key(miss.pair(), label.name());
    }
}
