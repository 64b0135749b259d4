package dev.portolan.report;

import dev.portolan.chart.Chart;
import dev.portolan.chart.ChartEdge;
import dev.portolan.chart.ChartGhost;
import dev.portolan.chart.ChartNode;
import dev.portolan.chart.ChartPort;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A chart in the language of Graphviz. */
public final class ChartDot {

    private static final String RED = "#c3201f";
    private static final String IN_RED = "color=\"" + RED + "\", fontcolor=\"" + RED + "\"";

    private final Writer out;
    private final ChartFrames frames = new ChartFrames();

    private ChartDot(Writer out) {
        this.out = out;
    }

    /** @throws IOException if {@code out} throws it */
    public static void write(Chart chart, Writer out) throws IOException {
        new ChartDot(out).write(chart);
    }

    private void write(Chart chart) throws IOException {
        line("digraph portolan {");
        line("  rankdir=LR;");
        line("  node [shape=box, style=rounded, fontname=\"Helvetica\"];");
        line("  edge [fontname=\"Helvetica\", fontsize=10];");
        frames.add(chart, this::statement, this::statement, name -> name + " [label=\"outside\", shape=plaintext];");
        out.write(frames.text(
                (number, name) -> "  subgraph cluster_" + number + " {\n    label=" + text(name) + ";", "  }"));
        for (ChartEdge edge : chart.edges()) {
            line("  " + statement(edge));
        }
        line("}");
    }

    private String statement(ChartNode node) {
        String label = text(node.kind(), node.name(), node.findings().inWords());
        String colour = node.findings().errors() > 0 ? ", color=\"" + RED + "\"" : "";
        return frames.name(node.id()) + " [label=" + label + ", shape=" + shape(node) + colour + "];";
    }

    private static String shape(ChartNode node) {
        return switch (node.role()) {
            case ENTRY -> "cds";
            case SERVICE -> "ellipse";
            case WORKLOAD -> "box3d";
            case POLICY -> "hexagon";
            case CONFIG -> "note";
            case STORAGE -> "cylinder";
            case IDENTITY -> "octagon";
            case OTHER -> "box";
        };
    }

    private String statement(ChartGhost ghost) {
        String label = text((ghost.missing() ? "no " : "unknown ") + ghost.kind(), ghost.name(), ghost.hint());
        return frames.name(ghost.id()) + " [label=" + label
                + (ghost.missing() ? ", style=dashed, " + IN_RED : ", style=dotted") + "];";
    }

    private String statement(ChartEdge edge) {
        List<String> lines = new ArrayList<>();
        if (!edge.type().equals("selects") || edge.ports().isEmpty()) {
            lines.add(edge.type());
        }
        edge.ports().stream().map(ChartPort::inWords).distinct().forEach(lines::add);
        String style = switch (edge.state()) {
            case OK -> "";
            case BROKEN -> ", style=dashed, " + IN_RED;
            case UNKNOWN -> ", style=dotted";
        };
        return frames.name(edge.from()) + " -> " + frames.name(edge.to()) + " [label="
                + text(lines.toArray(String[]::new)) + style + "];";
    }

    /** A label, in which Graphviz knows escapes and the entities of HTML; empty lines are left out. */
    private static String text(String... lines) {
        return Stream.of(lines)
                .filter(line -> !line.isEmpty())
                .map(line -> VisibleText.of(line)
                        .replace("&", "&amp;")
                        .replace("\\", "\\\\")
                        .replace("\"", "\\\""))
                .collect(Collectors.joining("\\n", "\"", "\""));
    }

    private void line(String text) throws IOException {
        out.write(text);
        out.write('\n');
    }
}
