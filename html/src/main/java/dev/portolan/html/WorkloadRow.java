package dev.portolan.html;

import java.util.List;

/**
 * A workload and what leads to it.
 *
 * @param node its id in the chart
 */
public record WorkloadRow(String node, String namespace, String name, String place, List<String> reachedBy) {}
