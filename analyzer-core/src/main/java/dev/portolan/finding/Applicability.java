package dev.portolan.finding;

import java.util.Locale;

/** How far a fix may be trusted. */
public enum Applicability {
    /** The document is refused now, or plainly means something else, and exactly one repair exists. */
    SAFE,
    /** Probably what was meant. */
    UNSAFE,
    /** For people to look at, never applied. */
    DISPLAY_ONLY;

    /** The word that reports use: {@code safe}, {@code unsafe} or {@code display-only}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
