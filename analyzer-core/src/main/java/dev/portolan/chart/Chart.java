package dev.portolan.chart;

import dev.portolan.finding.Finding;
import dev.portolan.model.LinkState;
import dev.portolan.model.Model;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The objects of a run and what links them. A pure function of the model and the findings.
 *
 * @param nodes one for each id, sorted by it
 * @param ghosts what broken links name and the input does not have, sorted by id
 * @param edges sorted by both ends, type and place; their ends are nodes, ghosts or {@link #OUTSIDE}
 */
public record Chart(List<ChartNode> nodes, List<ChartGhost> ghosts, List<ChartEdge> edges) {

    /** Where traffic from outside the cluster comes from: the start of an edge, and no object. */
    public static final String OUTSIDE = "outside";

    public Chart {
        nodes = nodes.stream().sorted(Comparator.comparing(ChartNode::id)).toList();
        ghosts = ghosts.stream().sorted(Comparator.comparing(ChartGhost::id)).toList();
        edges = edges.stream().sorted(ChartEdge.ORDER).toList();
    }

    /** @param findings of the run, for the counts of the nodes */
    public static Chart of(Model model, Collection<Finding> findings) {
        return Survey.of(model, findings);
    }

    /** This chart, or, where more than {@code limit} things would have to be drawn, one of groups of them. */
    public Chart grouped(int limit) {
        return Grouping.of(this, limit);
    }

    public boolean isGrouped() {
        return nodes.stream().anyMatch(ChartNode::isGroup);
    }

    public @Nullable ChartNode node(String id) {
        return nodes.stream().filter(node -> node.id().equals(id)).findFirst().orElse(null);
    }

    public Map<String, ChartNode> nodesById() {
        Map<String, ChartNode> byId = new HashMap<>();
        nodes.forEach(node -> byId.put(node.id(), node));
        return byId;
    }

    public long brokenCount() {
        return edges.stream().filter(edge -> edge.state() == LinkState.BROKEN).count();
    }
}
