package dev.portolan.html;

import dev.portolan.chart.Chart;
import dev.portolan.chart.ChartNode;
import dev.portolan.finding.ObjectIdentity;
import dev.portolan.report.VisibleText;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which node of the chart a finding's object is. */
final class NodeIds {

    private final Map<String, ChartNode> nodes;
    private final String namespace;

    /** @param namespace of objects that name none */
    NodeIds(Chart chart, String namespace) {
        this.nodes = chart.nodesById();
        this.namespace = namespace;
    }

    /** As the drawing has it, with all its signs visible; empty where there is none. */
    String of(@Nullable ObjectIdentity object) {
        if (object == null || object.kind() == null || object.name() == null) {
            return "";
        }
        String kindAndName = object.kind() + "/" + object.name();
        String whole = (object.namespace() == null ? namespace : object.namespace()) + "/" + kindAndName;
        String id = nodes.containsKey(whole) ? whole : nodes.containsKey(kindAndName) ? kindAndName : "";
        return VisibleText.of(id);
    }
}
