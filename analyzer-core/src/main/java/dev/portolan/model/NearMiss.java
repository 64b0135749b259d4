package dev.portolan.model;

import dev.portolan.manifest.Field;
import dev.portolan.manifest.Workload;
import org.jspecify.annotations.Nullable;

/**
 * A pair of a selector that keeps it from choosing the pods that it was meant for; nearly always the only one.
 *
 * @param workload whose pods were meant
 * @param pair of the selector
 * @param label of the workload's pods that was meant by the pair; null where the pods have nothing like it
 * @param onWorkload the label of the workload itself that the pair agrees with; null where there is none
 * @param single whether writing the label instead surely mends the selector: it is the only pair that differs, and no
 *     other pods are as near
 */
public record NearMiss(
        Workload workload,
        Field pair,
        @Nullable Field label,
        @Nullable Field onWorkload,
        boolean single) {

    /** Whether pods have the key, with another value. */
    public boolean differsInValue() {
        return label != null && label.name().equals(pair.name());
    }
}
