package dev.portolan.chart;

import dev.portolan.model.LinkState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Shows the objects of a large chart together: those of one kind in one namespace, or coarser. */
final class Grouping {

    /** From fine to coarse. */
    private static final List<Function<ChartNode, Group>> STEPS =
            List.of(Group::ofKind, Group::ofNamespace, Group::ofKindAnywhere, node -> Group.ALL);

    private final Map<String, String> groupOf = new HashMap<>();

    private Grouping() {}

    static Chart of(Chart chart, int limit) {
        Chart grouped = chart;
        for (Function<ChartNode, Group> step : STEPS) {
            if (grouped.nodes().size() + grouped.ghosts().size() <= limit) {
                return grouped;
            }
            grouped = new Grouping().group(chart, step);
        }
        return grouped;
    }

    private Chart group(Chart chart, Function<ChartNode, Group> key) {
        Map<Group, List<ChartNode>> members = new TreeMap<>(Group.ORDER);
        chart.nodes()
                .forEach(node -> members.computeIfAbsent(key.apply(node), k -> new ArrayList<>())
                        .add(node));
        List<ChartNode> groups = new ArrayList<>();
        members.forEach((group, nodes) -> groups.add(join(group, nodes)));
        return new Chart(groups, ghosts(chart), edges(chart));
    }

    private ChartNode join(Group group, List<ChartNode> members) {
        FindingCount findings = FindingCount.NONE;
        for (ChartNode member : members) {
            findings = findings.and(member.findings());
            groupOf.put(member.id(), group.id());
        }
        return new ChartNode(
                group.id(),
                group.kind(),
                group.namespace(),
                group.label(members.size()),
                "",
                0,
                "",
                findings,
                members.size());
    }

    private List<ChartGhost> ghosts(Chart chart) {
        Map<String, List<ChartGhost>> byNamespace = new TreeMap<>();
        for (ChartGhost ghost : chart.ghosts()) {
            String namespace = ghost.namespace();
            byNamespace
                    .computeIfAbsent(namespace == null ? "" : namespace, n -> new ArrayList<>())
                    .add(ghost);
        }
        // Names of many namespaces would be too many again.
        boolean all = byNamespace.size() > 20;
        Map<String, List<ChartGhost>> groups = all ? Map.of("", List.copyOf(chart.ghosts())) : byNamespace;
        List<ChartGhost> ghosts = new ArrayList<>();
        groups.forEach((namespace, members) -> {
            String home = namespace.isEmpty() ? null : namespace;
            String id = ChartNode.id(home, "missing", "*");
            ghosts.add(new ChartGhost(
                    id,
                    "missing",
                    home,
                    members.size() + (members.size() == 1 ? " name" : " names"),
                    null,
                    "",
                    members.stream().anyMatch(ChartGhost::missing)));
            members.forEach(member -> groupOf.put(member.id(), id));
        });
        return ghosts;
    }

    private List<ChartEdge> edges(Chart chart) {
        Map<List<Object>, ChartEdge> joined = new LinkedHashMap<>();
        for (ChartEdge edge : chart.edges()) {
            String from = groupOf.getOrDefault(edge.from(), edge.from());
            String to = groupOf.getOrDefault(edge.to(), edge.to());
            if (!from.equals(to) || edge.state() == LinkState.BROKEN) {
                joined.merge(
                        List.of(from, to, edge.type(), edge.state()),
                        edge.between(from, to),
                        (one, other) -> one.ofSize(one.size() + other.size()));
            }
        }
        return List.copyOf(joined.values());
    }
}
