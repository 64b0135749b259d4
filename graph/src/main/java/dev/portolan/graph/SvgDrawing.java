package dev.portolan.graph;

import com.google.auto.service.AutoService;
import dev.portolan.chart.Chart;
import dev.portolan.chart.ChartDrawing;
import dev.portolan.report.VisibleText;

/** Draws a chart as SVG. */
@AutoService(ChartDrawing.class)
public final class SvgDrawing implements ChartDrawing {

    /** More things than this nobody reads; a layout of more takes long, too. */
    static final int MOST_CARDS = 500;

    static final int MOST_WIRES = 1000;

    private static final double MARGIN = 22;
    private static final double LEAST_WIDTH = 460;
    private static final double NOTE = 22;

    @Override
    public String svg(Chart chart, String title) {
        Chart drawn = readable(chart);
        Cards cards = Cards.of(drawn);
        Scene scene = Islands.layOut(cards);
        String note = note(chart, drawn);
        double inner = Math.max(scene.width(), LEAST_WIDTH);
        Legend legend = Legend.of(scene, inner);
        double top = MARGIN + (note.isEmpty() ? 0 : NOTE);
        double width = inner + 2 * MARGIN;
        double below = legend.height() == 0 ? 0 : MARGIN + legend.height();
        double height = top + scene.height() + below + MARGIN;
        Svg svg = new Svg();
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "portolan-chart",
                "width",
                Svg.number(width),
                "height",
                Svg.number(height),
                "viewBox",
                "0 0 " + Svg.number(width) + " " + Svg.number(height),
                "role",
                "graphics-document",
                "aria-labelledby",
                "portolan-chart-title portolan-chart-text");
        svg.text("title", VisibleText.of(title), "id", "portolan-chart-title");
        svg.text("desc", description(chart), "id", "portolan-chart-text");
        svg.raw("style", StyleSheet.TEXT);
        Outline.rect(new Box(0, 0, width, height), 0, "ground", svg);
        if (!note.isEmpty()) {
            CardPainter.write(note, TextStyle.LEGEND, MARGIN, MARGIN + 8, svg);
        }
        draw(scene.moved(MARGIN, top), cards, svg);
        legend.draw(MARGIN, top + scene.height() + MARGIN, svg);
        return svg.close("svg").toString();
    }

    /** The chart, or one of groups where it has more than anybody could follow. */
    private static Chart readable(Chart chart) {
        Chart drawn = chart.grouped(MOST_CARDS);
        for (int limit = MOST_CARDS; drawn.edges().size() > MOST_WIRES && limit > 1; limit /= 2) {
            drawn = chart.grouped(limit / 2);
        }
        return drawn;
    }

    /** The geometry of a chart that is small enough. */
    static Scene scene(Chart chart) {
        return Islands.layOut(Cards.of(chart));
    }

    private static void draw(Scene scene, Cards cards, Svg svg) {
        svg.open("g", "class", "frames");
        scene.frames().forEach(frame -> FramePainter.draw(frame, cards.owner(frame.namespace()), svg));
        svg.close("g").open("g", "class", "edges");
        scene.wires().forEach(wire -> WirePainter.draw(wire, svg));
        svg.close("g").open("g", "class", "nodes");
        scene.cards().forEach(card -> CardPainter.draw(card, svg));
        svg.close("g");
    }

    private static String note(Chart chart, Chart drawn) {
        if (chart.nodes().isEmpty() && chart.ghosts().isEmpty()) {
            return "There is nothing to draw.";
        }
        return drawn.isGrouped()
                ? chart.nodes().size() + " objects are too many to draw one by one, so they stand in groups."
                : "";
    }

    private static String description(Chart chart) {
        return counted(chart.nodes().size(), "object") + ", "
                + counted(chart.edges().size(), "link") + ", "
                + chart.brokenCount() + " of them broken. "
                + "What sends traffic stands to the left of what gets it.";
    }

    private static String counted(int count, String word) {
        return count + " " + word + (count == 1 ? "" : "s");
    }
}
