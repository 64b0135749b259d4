package dev.portolan.report;

import dev.portolan.manifest.Absent;
import dev.portolan.manifest.Assigned;
import dev.portolan.manifest.Defaulted;
import dev.portolan.manifest.Dropped;
import dev.portolan.manifest.Normalised;
import dev.portolan.manifest.Origin;
import dev.portolan.manifest.Written;
import org.jspecify.annotations.Nullable;

/**
 * Where a value came from, as reports tell it.
 *
 * @param word {@code defaulted}, {@code assigned}, {@code normalised} or {@code dropped}
 */
record OriginWords(String word, String reason) {

    private static final String DEFAULT = "default";

    /** Null for what a person wrote and the server keeps, and for what is not there. */
    static @Nullable OriginWords of(Origin origin) {
        if (origin instanceof Defaulted defaulted) {
            return new OriginWords("defaulted", defaulted.reason());
        }
        if (origin instanceof Assigned assigned) {
            return new OriginWords("assigned", assigned.reason());
        }
        if (origin instanceof Normalised normalised) {
            return new OriginWords("normalised", normalised.reason());
        }
        if (origin instanceof Dropped dropped) {
            return new OriginWords("dropped", dropped.reason());
        }
        assert origin instanceof Written || origin == Absent.ABSENT;
        return null;
    }

    /** For a comment behind the value: {@code default: same as port}. */
    String comment() {
        if (!word.equals("defaulted") || reason.startsWith(DEFAULT)) {
            return reason;
        }
        return DEFAULT + ": " + reason;
    }
}
