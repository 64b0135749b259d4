package dev.portolan.model;

import dev.portolan.manifest.Manifest;

/**
 * An object that a reference probably means.
 *
 * @param name of it, as the reference would have to write it
 * @param single whether no other object is as near, so that writing this name surely mends the reference
 */
public record NearName(Manifest manifest, String name, Nearness nearness, boolean single) {}
