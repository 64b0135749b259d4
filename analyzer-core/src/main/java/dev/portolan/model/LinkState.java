package dev.portolan.model;

import dev.portolan.manifest.Reference;
import java.util.Locale;

/** Whether a link holds. */
public enum LinkState {
    OK,
    /** The input shows that it leads to nothing, or not all the way. */
    BROKEN,
    /** The input does not tell. */
    UNKNOWN;

    static LinkState of(Reference reference, Resolution resolution) {
        return switch (resolution.answer()) {
            case YES -> OK;
            case NO -> reference.optional() || dependsOnNamespace(reference, resolution) ? UNKNOWN : BROKEN;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /** Whether both ends meet if what names no namespace is applied with another one. */
    private static boolean dependsOnNamespace(Reference reference, Resolution resolution) {
        String written = reference.namespace();
        return resolution.near() == null
                && !resolution.elsewhere().isEmpty()
                && (written == null
                        || written.isEmpty()
                        || resolution.elsewhere().stream().anyMatch(manifest -> manifest.namespace() == null));
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
