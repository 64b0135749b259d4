package dev.portolan.model;

import dev.portolan.manifest.Manifest;

/**
 * An object that a kustomization makes.
 *
 * @param object with the keys that the kustomization shows
 * @param hashed whether the build puts a hash behind its name, so that only the build's own objects find it
 * @param open whether it has more keys than the input shows
 */
record Generator(Manifest object, boolean hashed, boolean open) {}
