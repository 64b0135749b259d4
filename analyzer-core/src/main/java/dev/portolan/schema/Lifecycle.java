package dev.portolan.schema;

import org.jspecify.annotations.Nullable;

/**
 * What the Go type of a kind says of itself. Removals that lie ahead are plans.
 *
 * @param replacementApiVersion empty where nothing replaces it
 * @param replacementKind empty where nothing replaces it
 */
public record Lifecycle(
        @Nullable KubernetesVersion introduced,
        @Nullable KubernetesVersion deprecated,
        @Nullable KubernetesVersion removed,
        String replacementApiVersion,
        String replacementKind) {}
