package dev.portolan.model;

import dev.portolan.manifest.Answer;
import java.util.Locale;

/** Whether a link holds. */
public enum LinkState {
    OK,
    /** The input shows that it leads to nothing, or not all the way. */
    BROKEN,
    /** The input does not tell. */
    UNKNOWN;

    static LinkState of(Answer answer) {
        return switch (answer) {
            case YES -> OK;
            case NO -> BROKEN;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /** The word that programs read. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What two places that say the same link are together: one that is broken breaks it. */
    LinkState and(LinkState other) {
        if (this == BROKEN || other == BROKEN) {
            return BROKEN;
        }
        return this == OK ? other : this;
    }
}
