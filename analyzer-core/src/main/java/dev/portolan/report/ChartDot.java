package dev.portolan.report;

import dev.portolan.chart.Chart;
import dev.portolan.chart.ChartEdge;
import dev.portolan.chart.ChartGhost;
import dev.portolan.chart.ChartNode;
import dev.portolan.chart.ChartPort;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A chart in the language of Graphviz. */
public final class ChartDot {

    private static final String RED = "#c3201f";
    private static final String IN_RED = "color=\"" + RED + "\", fontcolor=\"" + RED + "\"";

    private final Writer out;
    private final Map<String, String> names = new HashMap<>();

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
            outside.add(name(Chart.OUTSIDE) + " [label=\"outside\", shape=plaintext];");
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

    private String statement(ChartNode node) {
        String label = text(node.kind(), node.name(), node.findings().inWords());
        String colour = node.findings().errors() > 0 ? ", color=\"" + RED + "\"" : "";
        return name(node.id()) + " [label=" + label + ", shape=" + shape(node) + colour + "];";
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
        return name(ghost.id()) + " [label=" + label
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
        return name(edge.from()) + " -> " + name(edge.to()) + " [label=" + text(lines.toArray(String[]::new)) + style
                + "];";
    }

    /** A name of ours: Graphviz gives some signs in names a meaning of their own. */
    private String name(String id) {
        return names.computeIfAbsent(id, key -> "n" + names.size());
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
