package dev.portolan.finding;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How much a finding weighs; the most severe comes first. */
public enum Severity {
    /** The API server refuses it, or it cannot work. */
    ERROR,
    /** Accepted, and almost surely not meant. */
    WARNING,
    /** Worth knowing. */
    NOTE;

    /** The word that reports use: {@code error}, {@code warning} or {@code note}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The severity of a {@linkplain #word() word}; null where it is none. */
    public static @Nullable Severity of(String word) {
        for (Severity severity : values()) {
            if (severity.word().equals(word)) {
                return severity;
            }
        }
        return null;
    }

    /** Whether this weighs as much as {@code gate} or more. */
    public boolean reaches(Severity gate) {
        return compareTo(gate) <= 0;
    }
}
