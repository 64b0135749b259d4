package dev.portolan.model;

import dev.portolan.manifest.Workload;

/** Where the traffic of a Service port goes in the pods of one workload. */
public record PortTarget(Workload workload, long number) {}
