package dev.portolan.html;

import dev.portolan.chart.Chart;
import dev.portolan.chart.ChartNode;
import dev.portolan.finding.ObjectIdentity;
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

    /** Empty where there is none. */
    String of(@Nullable ObjectIdentity object) {
        if (object == null || object.kind() == null || object.name() == null) {
            return "";
        }
        String kindAndName = object.kind() + "/" + object.name();
        String whole = (object.namespace() == null ? namespace : object.namespace()) + "/" + kindAndName;
        return nodes.containsKey(whole) ? whole : nodes.containsKey(kindAndName) ? kindAndName : "";
    }
}
