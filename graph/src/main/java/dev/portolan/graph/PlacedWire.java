package dev.portolan.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An edge where it is drawn.
 *
 * @param points at least two
 * @param label null for none
 */
record PlacedWire(Wire wire, List<Point> points, @Nullable Box label) {

    PlacedWire moved(double dx, double dy) {
        return new PlacedWire(
                wire,
                points.stream().map(point -> point.moved(dx, dy)).toList(),
                label == null ? null : label.moved(dx, dy));
    }
}
