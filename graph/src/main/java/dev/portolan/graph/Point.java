package dev.portolan.graph;

/** A point of the drawing, in pixels. */
record Point(double x, double y) {

    Point moved(double dx, double dy) {
        return new Point(x + dx, y + dy);
    }
}
