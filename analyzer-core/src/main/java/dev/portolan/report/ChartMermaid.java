package dev.portolan.report;

import dev.portolan.chart.Chart;
import dev.portolan.chart.ChartEdge;
import dev.portolan.chart.ChartGhost;
import dev.portolan.chart.ChartNode;
import dev.portolan.chart.ChartPort;
import dev.portolan.model.LinkState;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A chart as a flowchart of Mermaid, which code hosts draw inside Markdown. */
public final class ChartMermaid {

    /** Mermaid draws no more edges than 500 and no text above 50,000 signs; nobody reads so many. */
    private static final int MOST_NODES = 120;

    private static final int MOST_EDGES = 400;
    private static final int MOST_TEXT = 40_000;
    private static final int LONGEST_NAME = 64;

    private final StringBuilder out = new StringBuilder();
    private final ChartFrames frames = new ChartFrames();

    private ChartMermaid() {}

    /**
     * Writes a chart, a large one in groups.
     *
     * @throws IOException if {@code out} throws it
     */
    public static void write(Chart chart, Writer out) throws IOException {
        out.write(text(chart));
    }

    /** The flowchart, one statement a line, with a line end behind the last one. */
    public static String text(Chart chart) {
        for (int limit = MOST_NODES; limit > 1; limit /= 2) {
            Chart drawn = chart.grouped(limit);
            String text = new ChartMermaid().flowchart(drawn);
            if (drawn.edges().size() <= MOST_EDGES && text.length() <= MOST_TEXT) {
                return text;
            }
        }
        return new ChartMermaid().flowchart(chart.grouped(1));
    }

    private String flowchart(Chart chart) {
        line("flowchart LR");
        frames.add(chart, this::statement, this::statement, name -> name + "([\"outside\"])");
        out.append(frames.text((number, name) -> "  subgraph f" + number + "[\"" + escape(name) + "\"]", "  end"));
        chart.edges().forEach(edge -> line("  " + statement(edge)));
        colour(chart);
        return out.toString();
    }

    private String statement(ChartNode node) {
        String findings = node.findings().inWords();
        String label = escape(node.kind()) + "<br>" + escape(node.name())
                + (findings.isEmpty() ? "" : "<br>" + escape(findings));
        String shape = "\"" + label + "\"";
        return frames.name(node.id())
                + switch (node.role()) {
                    case ENTRY -> ">" + shape + "]";
                    case SERVICE -> "([" + shape + "])";
                    case WORKLOAD -> "[[" + shape + "]]";
                    case POLICY -> "{{" + shape + "}}";
                    case CONFIG -> "[/" + shape + "/]";
                    case STORAGE -> "[(" + shape + ")]";
                    case IDENTITY -> "(" + shape + ")";
                    case OTHER -> "[" + shape + "]";
                }
                + (node.findings().errors() > 0 ? ":::bad" : "");
    }

    private String statement(ChartGhost ghost) {
        String hint = ghost.hint();
        return frames.name(ghost.id()) + "[\"" + escape((ghost.missing() ? "no " : "unknown ") + ghost.kind()) + "<br>"
                + escape(ghost.name()) + (hint.isEmpty() ? "" : "<br>" + escape(hint)) + "\"]"
                + (ghost.missing() ? ":::ghost" : "");
    }

    private String statement(ChartEdge edge) {
        String ports = edge.ports().stream()
                .map(ChartPort::inWords)
                .distinct()
                .map(ChartMermaid::escape)
                .collect(Collectors.joining("<br>"));
        String label = ports.isEmpty() ? escape(edge.type()) : ports;
        String line = edge.state() == LinkState.OK ? "-->" : "-.->";
        return frames.name(edge.from()) + " " + line + "|\"" + label + "\"| " + frames.name(edge.to());
    }

    private void colour(Chart chart) {
        line("  classDef bad stroke:#c3201f,stroke-width:2px");
        line("  classDef ghost stroke:#c3201f,stroke-dasharray:5 3,color:#c3201f");
        List<String> broken = new ArrayList<>();
        for (int i = 0; i < chart.edges().size(); i++) {
            if (chart.edges().get(i).state() == LinkState.BROKEN) {
                broken.add(String.valueOf(i));
            }
        }
        if (!broken.isEmpty()) {
            line("  linkStyle " + String.join(",", broken) + " stroke:#c3201f");
        }
    }

    /** Whatever could be more than a letter to Mermaid, Markdown or HTML is written by its number. */
    private static String escape(String text) {
        String visible = VisibleText.of(text);
        if (visible.codePointCount(0, visible.length()) > LONGEST_NAME) {
            visible = visible.substring(0, visible.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
        }
        StringBuilder escaped = new StringBuilder(visible.length() + 16);
        visible.codePoints().forEach(codePoint -> {
            if (Character.isLetterOrDigit(codePoint) || " -./:=,→…×".indexOf(codePoint) >= 0) {
                escaped.appendCodePoint(codePoint);
            } else {
                escaped.append('#').append(codePoint).append(';');
            }
        });
        return escaped.toString();
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
