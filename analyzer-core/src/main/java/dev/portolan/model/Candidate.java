package dev.portolan.model;

import dev.portolan.manifest.Field;
import dev.portolan.manifest.PodSelector;
import dev.portolan.manifest.Workload;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Pods that agree with a selector in all pairs but one, or whose workload itself agrees with it in all.
 *
 * @param pair the one of the selector that differs
 * @param label that the pods have instead; null for nothing like it
 * @param agreeing how many other pairs the selector has
 */
record Candidate(
        PodSelector selector,
        Workload workload,
        Field pair,
        @Nullable Field label,
        Likeness likeness,
        int agreeing) {

    static final Comparator<Candidate> NEAREST =
            Comparator.comparing(Candidate::likeness).thenComparing(Candidate::nearness);

    Nearness nearness() {
        return Nearness.between(selector.manifest().file(), workload.manifest().file());
    }

    /** Whether the pods have the value under a key that is spelt otherwise altogether. */
    boolean isOtherNamingKey() {
        return label != null
                && !label.name().equals(pair.name())
                && Likeness.of(pair.name(), label.name()).compareTo(Likeness.SLIP) > 0;
    }

    /** The pair that the selector would have instead; empty for none. */
    String suggestion() {
        return label == null ? "" : label.name() + ": " + label.text();
    }

    /** The workload's own label, which its pods lack, that the pair agrees with; null where there is none. */
    @Nullable
    Field onWorkload() {
        if (workload.kind().equals("Pod")) {
            return null;
        }
        Field own = workload.manifest().metadata().at("labels", pair.name());
        return own.is(pair.text()) ? own : null;
    }
}
