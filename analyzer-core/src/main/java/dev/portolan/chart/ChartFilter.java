package dev.portolan.chart;

import dev.portolan.model.LinkState;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes parts out of a chart. Each answer is a chart again. */
public final class ChartFilter {

    private ChartFilter() {}

    /** What one of these ids may be called by: {@code web}, {@code Service/web}, {@code shop/Service/web}. */
    public static List<String> named(Chart chart, String name) {
        String ending = "/" + name;
        return ids(chart).stream()
                .filter(id -> id.equals(name) || id.endsWith(ending))
                .toList();
    }

    private static List<String> ids(Chart chart) {
        List<String> ids = new ArrayList<>();
        chart.nodes().forEach(node -> ids.add(node.id()));
        chart.ghosts().forEach(ghost -> ids.add(ghost.id()));
        return ids;
    }

    /**
     * Some objects, all that they reach and all that reaches them.
     *
     * @param depth how many links away something may be
     */
    public static Chart focus(Chart chart, Collection<String> ids, int depth) {
        Set<String> kept = new HashSet<>(reached(ids, depth, ends(chart, ChartEdge::from, ChartEdge::to)));
        kept.addAll(reached(ids, depth, ends(chart, ChartEdge::to, ChartEdge::from)));
        return keep(chart, kept);
    }

    private static Map<String, List<String>> ends(
            Chart chart, Function<ChartEdge, String> start, Function<ChartEdge, String> end) {
        Map<String, List<String>> ends = new HashMap<>();
        chart.edges()
                .forEach(edge -> ends.computeIfAbsent(start.apply(edge), s -> new ArrayList<>())
                        .add(end.apply(edge)));
        return ends;
    }

    private static Set<String> reached(Collection<String> ids, int depth, Map<String, List<String>> ends) {
        Map<String, Integer> distances = new HashMap<>();
        Deque<String> open = new ArrayDeque<>(ids);
        ids.forEach(id -> distances.put(id, 0));
        while (!open.isEmpty()) {
            String id = open.removeFirst();
            int distance = distances.getOrDefault(id, 0);
            // What is outside is no station on the way: everything that is open to the outside would be near.
            if (distance < depth && !id.equals(Chart.OUTSIDE)) {
                ends.getOrDefault(id, List.of()).stream()
                        .filter(end -> distances.putIfAbsent(end, distance + 1) == null)
                        .forEach(open::addLast);
            }
        }
        return distances.keySet();
    }

    /** The objects of one namespace, and those of no namespace that are linked with them. */
    public static Chart namespace(Chart chart, String namespace) {
        Set<String> own = new HashSet<>();
        Set<String> clusterWide = new HashSet<>();
        for (ChartNode node : chart.nodes()) {
            if (namespace.equals(node.namespace())) {
                own.add(node.id());
            } else if (node.namespace() == null) {
                clusterWide.add(node.id());
            }
        }
        chart.ghosts().stream()
                .filter(ghost -> namespace.equals(ghost.namespace()) || ghost.namespace() == null)
                .forEach(ghost -> clusterWide.add(ghost.id()));
        Set<String> kept = new HashSet<>(own);
        chart.edges().forEach(edge -> {
            if (own.contains(edge.from()) && clusterWide.contains(edge.to())) {
                kept.add(edge.to());
            }
            if (own.contains(edge.to()) && clusterWide.contains(edge.from())) {
                kept.add(edge.from());
            }
        });
        return keep(chart, kept);
    }

    /** The objects of these kinds, in whatever case they are written. */
    public static Chart kinds(Chart chart, Collection<String> kinds) {
        Set<String> wanted =
                kinds.stream().map(kind -> kind.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        Set<String> kept = new HashSet<>();
        chart.nodes().stream()
                .filter(node -> wanted.contains(node.kind().toLowerCase(Locale.ROOT)))
                .forEach(node -> kept.add(node.id()));
        chart.ghosts().stream()
                .filter(ghost -> wanted.contains(ghost.kind().toLowerCase(Locale.ROOT)))
                .forEach(ghost -> kept.add(ghost.id()));
        return keep(chart, kept);
    }

    /** Broken links, what they connect, and the objects that have errors. */
    public static Chart broken(Chart chart) {
        List<ChartEdge> broken = chart.edges().stream()
                .filter(edge -> edge.state() == LinkState.BROKEN)
                .toList();
        Set<String> kept = new HashSet<>();
        broken.forEach(edge -> {
            kept.add(edge.from());
            kept.add(edge.to());
        });
        chart.ghosts().stream().filter(ghost -> kept.contains(ghost.id())).forEach(ghost -> {
            if (ghost.near() != null) {
                kept.add(ghost.near());
            }
        });
        chart.nodes().stream().filter(node -> node.findings().errors() > 0).forEach(node -> kept.add(node.id()));
        Chart around = keep(chart, kept);
        return new Chart(around.nodes(), around.ghosts(), broken);
    }

    /** These nodes and ghosts, and the links between them. */
    private static Chart keep(Chart chart, Set<String> ids) {
        Set<String> ends = new HashSet<>(ids);
        ends.add(Chart.OUTSIDE);
        List<ChartEdge> edges = chart.edges().stream()
                .filter(edge -> ends.contains(edge.from()) && ends.contains(edge.to()))
                .toList();
        return new Chart(
                chart.nodes().stream().filter(node -> ids.contains(node.id())).toList(),
                chart.ghosts().stream()
                        .filter(ghost -> ids.contains(ghost.id()))
                        .toList(),
                edges);
    }
}
