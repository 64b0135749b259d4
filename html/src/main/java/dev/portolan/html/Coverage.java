package dev.portolan.html;

import dev.portolan.chart.Chart;
import dev.portolan.chart.ChartEdge;
import dev.portolan.chart.ChartNode;
import dev.portolan.chart.ChartPort;
import dev.portolan.chart.Role;
import dev.portolan.model.LinkState;
import dev.portolan.report.PlaceWords;
import dev.portolan.report.VisibleText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Who reaches whom, Service by Service and workload by workload, what is not well first.
 *
 * @param moreServices how many the table does not hold
 * @param moreWorkloads how many the table does not hold
 */
public record Coverage(List<ServiceRow> services, List<WorkloadRow> workloads, int moreServices, int moreWorkloads) {

    /** Rows of one table: with more of them nobody reads it, and the page grows heavy. */
    static final int MOST = 500;

    static Coverage of(Chart chart) {
        Map<String, List<ChartEdge>> from = new HashMap<>();
        Map<String, List<ChartEdge>> to = new HashMap<>();
        for (ChartEdge edge : chart.edges()) {
            from.computeIfAbsent(edge.from(), id -> new ArrayList<>()).add(edge);
            to.computeIfAbsent(edge.to(), id -> new ArrayList<>()).add(edge);
        }
        List<ServiceRow> services = new ArrayList<>();
        List<WorkloadRow> workloads = new ArrayList<>();
        for (ChartNode node : chart.nodes()) {
            List<ChartEdge> out = from.getOrDefault(node.id(), List.of());
            List<ChartEdge> in = to.getOrDefault(node.id(), List.of());
            if (node.kind().equals("Service")) {
                services.add(service(node, out, in));
            } else if (node.role() == Role.WORKLOAD) {
                workloads.add(workload(node, in));
            }
        }
        services.sort(Comparator.comparing(ServiceRow::state));
        workloads.sort(Comparator.comparing(row -> !row.reachedBy().isEmpty()));
        return new Coverage(
                first(services),
                first(workloads),
                Math.max(0, services.size() - MOST),
                Math.max(0, workloads.size() - MOST));
    }

    private static <T> List<T> first(List<T> rows) {
        return List.copyOf(rows.subList(0, Math.min(MOST, rows.size())));
    }

    private static ServiceRow service(ChartNode node, List<ChartEdge> out, List<ChartEdge> in) {
        TreeSet<String> selects = new TreeSet<>();
        TreeSet<String> ports = new TreeSet<>();
        ServiceRow.State state = ServiceRow.State.WELL;
        boolean selecting = false;
        for (ChartEdge edge : out) {
            if (edge.type().equals("selects")) {
                selecting = true;
                selects.add(
                        edge.note().isEmpty() ? shortened(edge.to()) : shortened(edge.to()) + " (" + edge.note() + ")");
                edge.ports().stream().map(ChartPort::inWords).forEach(ports::add);
                state = worse(state, edge.state());
            }
        }
        return new ServiceRow(
                node.id(),
                namespace(node),
                VisibleText.of(node.name()),
                place(node),
                selects.stream().map(VisibleText::of).toList(),
                ports.stream().map(VisibleText::of).toList(),
                ends(in),
                selecting ? state : ServiceRow.State.WITHOUT_SELECTOR);
    }

    private static ServiceRow.State worse(ServiceRow.State state, LinkState link) {
        ServiceRow.State other = switch (link) {
            case BROKEN -> ServiceRow.State.BROKEN;
            case UNKNOWN -> ServiceRow.State.UNKNOWN;
            case OK -> ServiceRow.State.WELL;
        };
        return state.compareTo(other) <= 0 ? state : other;
    }

    private static WorkloadRow workload(ChartNode node, List<ChartEdge> in) {
        List<String> reachedBy = ends(in.stream()
                .filter(edge -> edge.type().equals("selects")
                        || edge.type().equals("calls")
                        || edge.type().equals("routes")
                        || edge.type().equals("exposes"))
                .toList());
        return new WorkloadRow(
                node.id(), namespace(node), node.kind() + " " + VisibleText.of(node.name()), place(node), reachedBy);
    }

    /** Where links come from, with what they are: {@code Deployment/web calls}. */
    private static List<String> ends(List<ChartEdge> in) {
        TreeSet<String> ends = new TreeSet<>();
        for (ChartEdge edge : in) {
            String state = edge.state() == LinkState.BROKEN ? ", broken" : "";
            ends.add(VisibleText.of(shortened(edge.from())) + " (" + edge.type() + state + ")");
        }
        return List.copyOf(ends);
    }

    /** The kind and the name of an id. */
    private static String shortened(String id) {
        int last = id.lastIndexOf('/');
        int before = last < 0 ? -1 : id.lastIndexOf('/', last - 1);
        return id.substring(before + 1);
    }

    private static String namespace(ChartNode node) {
        String namespace = node.namespace();
        return namespace == null ? "" : VisibleText.of(namespace);
    }

    private static String place(ChartNode node) {
        return PlaceWords.of(node.file(), node.line(), node.renderedFrom());
    }
}
