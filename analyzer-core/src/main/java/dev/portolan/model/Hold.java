package dev.portolan.model;

import java.util.List;

/**
 * What a finding holds on to, beside its field.
 *
 * @param lacked paths of which any one, if it were there, would mend it: {@code spec.rules}, {@code spec.volumes[name=data]}
 * @param others fields of the same object with which it compares its own
 */
public record Hold(Kind kind, List<String> lacked, List<String> others) {

    /** What it is about a field that is wrong. */
    public enum Kind {
        /** Its name or its type: whatever is put into it. */
        SHAPE,
        /** What it holds. */
        VALUE,
        /** What it holds, beside what other objects say. */
        LINK,
        /** That it holds no value yet, but what stands for one. */
        PLACEHOLDER
    }

    public Hold {
        lacked = List.copyOf(lacked);
        others = List.copyOf(others);
    }
}
