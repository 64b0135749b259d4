package dev.portolan.defaults;

import dev.portolan.schema.KubernetesVersion;

/**
 * What the defaults of an object depend on besides the object.
 *
 * @param namespace where an object lives that names none
 */
record Cluster(KubernetesVersion version, String namespace) {

    boolean isAtLeast(int minor) {
        return version.isAtLeast(minor);
    }
}
