package dev.portolan.graph;

import dev.portolan.chart.ChartEdge;
import java.util.List;

/**
 * An edge to be laid out.
 *
 * @param from the id of a card
 * @param to the id of a card
 * @param label its lines; none for no label
 */
record Wire(ChartEdge edge, String from, String to, List<String> label) {

    private static final double LINE = 14;
    private static final double MARGIN = 4;

    double labelWidth() {
        return label.stream()
                        .mapToDouble(line -> TextWidth.of(line, TextStyle.PORT))
                        .max()
                        .orElse(0)
                + 2 * MARGIN;
    }

    double labelHeight() {
        return label.size() * LINE + 2;
    }
}
