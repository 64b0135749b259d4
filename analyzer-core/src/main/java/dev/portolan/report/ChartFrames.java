package dev.portolan.report;

import dev.portolan.chart.Chart;
import dev.portolan.chart.ChartGhost;
import dev.portolan.chart.ChartNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The objects of a chart as statements of some language, those of each namespace in a frame of its own. */
final class ChartFrames {

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, List<String>> frames = new TreeMap<>();
    private final List<String> unframed = new ArrayList<>();

    /** A name of ours: those of objects could be words of the language, or have signs in them that mean something to it. */
    String name(String id) {
        return names.computeIfAbsent(id, key -> "n" + names.size());
    }

    /** @param outside the statement that draws where traffic comes from, by its name */
    void add(
            Chart chart,
            Function<ChartNode, String> ofNode,
            Function<ChartGhost, String> ofGhost,
            Function<String, String> outside) {
        for (ChartNode node : chart.nodes()) {
            members(node.namespace()).add(ofNode.apply(node));
        }
        for (ChartGhost ghost : chart.ghosts()) {
            members(ghost.namespace()).add(ofGhost.apply(ghost));
        }
        if (chart.edges().stream().anyMatch(edge -> edge.from().equals(Chart.OUTSIDE))) {
            unframed.add(outside.apply(name(Chart.OUTSIDE)));
        }
    }

    private List<String> members(@Nullable String namespace) {
        return namespace == null ? unframed : frames.computeIfAbsent(namespace, name -> new ArrayList<>());
    }

    /**
     * One statement a line, with a line end behind the last one.
     *
     * @param opening how a frame begins, by its number and what it is called
     * @param closing how it ends
     */
    String text(BiFunction<Integer, String, String> opening, String closing) {
        StringBuilder text = new StringBuilder();
        int number = 0;
        for (Map.Entry<String, List<String>> frame : frames.entrySet()) {
            text.append(opening.apply(number, "namespace " + frame.getKey())).append('\n');
            frame.getValue()
                    .forEach(statement -> text.append("    ").append(statement).append('\n'));
            text.append(closing).append('\n');
            number++;
        }
        unframed.forEach(statement -> text.append("  ").append(statement).append('\n'));
        return text.toString();
    }
}
