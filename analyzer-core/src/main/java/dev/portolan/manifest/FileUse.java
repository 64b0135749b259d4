package dev.portolan.manifest;

import org.jspecify.annotations.Nullable;

/**
 * What the kustomizations of a run make of a file.
 *
 * @param role of its documents; null where no kustomization names it, or one names it as a resource
 * @param mayBePatch whether a kustomization that could not be read may have named it as a patch
 */
public record FileUse(@Nullable DocumentKind role, boolean mayBePatch) {}
