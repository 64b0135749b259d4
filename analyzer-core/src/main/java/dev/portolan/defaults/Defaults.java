package dev.portolan.defaults;

import dev.portolan.manifest.Manifest;
import dev.portolan.schema.Schemas;

/** What the API server makes of an object before it stores it: reading, normalising, filling in. */
public final class Defaults {

    private Defaults() {}

    /**
     * The object as the API server would store it, each value with its origin. Of a kind that we know no defaults
     * for, the object as it is written.
     *
     * @param manifest as written; it may be wrong in any way
     * @param namespace where an object lives that names none
     * @param schemas of the Kubernetes version whose server stores it
     */
    public static Manifest apply(Manifest manifest, String namespace, Schemas schemas) {
        return manifest;
    }
}
