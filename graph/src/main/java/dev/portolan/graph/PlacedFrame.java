package dev.portolan.graph;

/** A namespace where it is drawn. */
record PlacedFrame(String namespace, Box box) {

    /** Above the cards of a frame, for its title. */
    static final double TITLE = 34;

    static final double MARGIN = 18;

    static double leastWidth(String namespace) {
        return TextWidth.of(title(namespace), TextStyle.FRAME) + 2 * MARGIN;
    }

    static String title(String namespace) {
        return "namespace " + namespace;
    }

    PlacedFrame moved(double dx, double dy) {
        return new PlacedFrame(namespace, box.moved(dx, dy));
    }
}
