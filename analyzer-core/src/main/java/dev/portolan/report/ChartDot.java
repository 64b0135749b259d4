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
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A chart in the language of Graphviz. */
public final class ChartDot {

    private static final String RED = "#c3201f";

    private final Writer out;

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
        Map<String, List<String>> clusters = new TreeMap<>();
        List<String> outside = new ArrayList<>();
        for (ChartNode node : chart.nodes()) {
            members(node.namespace(), clusters, outside).add(statement(node));
        }
        for (ChartGhost ghost : chart.ghosts()) {
            members(ghost.namespace(), clusters, outside).add(statement(ghost));
        }
        if (chart.edges().stream().anyMatch(edge -> edge.from().equals(Chart.OUTSIDE))) {
            outside.add(quoted(Chart.OUTSIDE) + " [shape=plaintext];");
        }
        int number = 0;
        for (Map.Entry<String, List<String>> cluster : clusters.entrySet()) {
            line("  subgraph cluster_" + number++ + " {");
            line("    label=" + text("namespace " + cluster.getKey()) + ";");
            for (String statement : cluster.getValue()) {
                line("    " + statement);
            }
            line("  }");
        }
        for (String statement : outside) {
            line("  " + statement);
        }
        for (ChartEdge edge : chart.edges()) {
            line("  " + statement(edge));
        }
        line("}");
    }

    private static List<String> members(
            @Nullable String namespace, Map<String, List<String>> clusters, List<String> outside) {
        return namespace == null ? outside : clusters.computeIfAbsent(namespace, name -> new ArrayList<>());
    }

    private static String statement(ChartNode node) {
        String findings = node.findings().inWords();
        String label = node.kind() + "\n" + node.name() + (findings.isEmpty() ? "" : "\n" + findings);
        String colour = node.findings().errors() > 0 ? ", color=\"" + RED + "\"" : "";
        return quoted(node.id()) + " [label=" + text(label) + ", shape=" + shape(node) + colour + "];";
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

    private static String statement(ChartGhost ghost) {
        String hint = ghost.hint();
        String label = (ghost.missing() ? "no " : "unknown ") + ghost.kind() + "\n" + ghost.name()
                + (hint.isEmpty() ? "" : "\n" + hint);
        if (!ghost.missing()) {
            return quoted(ghost.id()) + " [label=" + text(label) + ", style=dotted];";
        }
        return quoted(ghost.id()) + " [label=" + text(label) + ", style=dashed, color=\"" + RED + "\", fontcolor=\""
                + RED + "\"];";
    }

    private static String statement(ChartEdge edge) {
        List<String> attributes = new ArrayList<>();
        String ports = edge.ports().stream().map(ChartPort::inWords).distinct().collect(Collectors.joining("\n"));
        String label = edge.type().equals("selects") && !ports.isEmpty()
                ? ports
                : edge.type() + (ports.isEmpty() ? "" : "\n" + ports);
        attributes.add("label=" + text(label));
        if (edge.state() == LinkState.BROKEN) {
            attributes.add("style=dashed, color=\"" + RED + "\", fontcolor=\"" + RED + "\"");
        } else if (edge.state() == LinkState.UNKNOWN) {
            attributes.add("style=dotted");
        }
        return quoted(edge.from()) + " -> " + quoted(edge.to()) + " [" + String.join(", ", attributes) + "];";
    }

    /** An id: only its quotes and backslashes mean anything there. */
    private static String quoted(String id) {
        return "\"" + VisibleText.of(id).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** A label, in which Graphviz knows escapes and the entities of HTML. */
    private static String text(String label) {
        return label.lines()
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
