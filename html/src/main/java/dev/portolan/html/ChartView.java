package dev.portolan.html;

import dev.portolan.chart.Chart;
import dev.portolan.chart.ChartDrawing;
import dev.portolan.chart.ChartEdge;
import dev.portolan.model.LinkState;
import dev.portolan.report.PlaceWords;
import dev.portolan.report.VisibleText;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * The chart as the page shows it.
 *
 * @param svg an element of its own, without anything before it
 * @param links for those who cannot see it; the broken ones first
 * @param moreLinks how many the table does not hold
 */
public record ChartView(String svg, int objects, long broken, List<LinkRow> links, int moreLinks) {

    static final int MOST = 500;

    private static final String STYLE = "<style>";
    private static final String STYLE_END = "</style>";

    private static final Comparator<ChartEdge> BROKEN_FIRST = Comparator.comparing(edge -> switch (edge.state()) {
        case BROKEN -> 0;
        case UNKNOWN -> 1;
        case OK -> 2;
    });

    /** A link of the chart as a row of a table. */
    public record LinkRow(String from, String type, String to, String state, String note, String ports, String place) {

        static LinkRow of(ChartEdge edge) {
            return new LinkRow(
                    VisibleText.of(edge.from()),
                    edge.type(),
                    VisibleText.of(edge.to()),
                    edge.state().word(),
                    VisibleText.of(edge.note()),
                    VisibleText.of(String.join(
                            ", ",
                            edge.ports().stream().map(port -> port.inWords()).toList())),
                    PlaceWords.of(edge.file(), edge.line(), edge.renderedFrom()));
        }
    }

    /** The style sheet that the drawing brings; empty for none. */
    public Asset style() {
        int start = svg.indexOf(STYLE);
        return new Asset(start < 0 ? "" : svg.substring(start + STYLE.length(), svg.indexOf(STYLE_END, start)));
    }

    /** Null where nothing is on the class path that draws, or where there is nothing to draw. */
    static @Nullable ChartView of(Chart chart) {
        ChartDrawing drawing =
                ServiceLoader.load(ChartDrawing.class).findFirst().orElse(null);
        if (drawing == null || chart.nodes().isEmpty()) {
            return null;
        }
        String svg = drawing.svg(chart, "Chart of the objects and what links them");
        List<ChartEdge> edges = chart.edges().stream().sorted(BROKEN_FIRST).toList();
        return new ChartView(
                svg.substring(svg.indexOf("<svg")),
                chart.nodes().size(),
                edges.stream().filter(edge -> edge.state() == LinkState.BROKEN).count(),
                edges.stream().limit(MOST).map(LinkRow::of).toList(),
                Math.max(0, edges.size() - MOST));
    }
}
