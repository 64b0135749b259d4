package dev.portolan.graph;

import dev.portolan.chart.FindingCount;

/** The marks on a card that count its findings. */
final class Badge {

    static final double HEIGHT = 16;
    private static final double GAP = 5;
    private static final double SIDES = 12;

    private Badge() {}

    static String error(FindingCount findings) {
        return "✕ " + findings.errors();
    }

    static String warning(FindingCount findings) {
        return "! " + findings.warnings();
    }

    static double width(String text) {
        return Math.ceil(TextWidth.of(text, TextStyle.BADGE) + SIDES);
    }

    /** What all marks of a card take of its width. */
    static double width(FindingCount findings) {
        return (findings.errors() == 0 ? 0 : width(error(findings)) + GAP)
                + (findings.warnings() == 0 ? 0 : width(warning(findings)) + GAP);
    }
}
