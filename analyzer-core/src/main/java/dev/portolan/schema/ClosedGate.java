package dev.portolan.schema;

import org.jspecify.annotations.Nullable;

/**
 * A feature that is off by default in a version.
 *
 * @param gate its name, {@code HPAConfigurableTolerance}
 * @param onFrom the first version where it is on by default; null where there is none yet
 */
public record ClosedGate(String gate, @Nullable KubernetesVersion onFrom) {}
