package dev.portolan.model;

import dev.portolan.manifest.Workload;
import java.util.List;

/**
 * What a Service selects and what its ports reach.
 *
 * @param own the selected workloads of the Service's own system
 * @param ownReach what the ports reach of those
 */
record ServiceLinks(Selection selection, List<PortReach> reach, List<Workload> own, List<PortReach> ownReach) {}
