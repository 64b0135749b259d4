package dev.portolan.chart;

import java.util.Locale;

/** How well a link is. */
public enum LinkState {
    OK,
    BROKEN,
    /** What it leads to may be outside the input. */
    UNKNOWN;

    /** As JSON has it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
