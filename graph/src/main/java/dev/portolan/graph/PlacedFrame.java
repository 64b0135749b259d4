package dev.portolan.graph;

import dev.portolan.report.VisibleText;

/** A namespace where it is drawn. */
record PlacedFrame(String namespace, Box box) {

    /** Above the cards of a frame, for its title. */
    static final double TITLE = 34;

    static final double MARGIN = 18;

    /** Beside the title, for the findings of the namespace itself. */
    private static final double BADGES = 80;

    private static final double MOST_TITLE = 400;

    static double leastWidth(String namespace) {
        return TextWidth.of(title(namespace), TextStyle.FRAME) + 2 * MARGIN + BADGES;
    }

    static String title(String namespace) {
        return TextWidth.fit("namespace " + VisibleText.of(namespace), TextStyle.FRAME, MOST_TITLE);
    }

    PlacedFrame moved(double dx, double dy) {
        return new PlacedFrame(namespace, box.moved(dx, dy));
    }
}
