package dev.portolan.defaults;

import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.ObjectValue;
import dev.portolan.schema.CustomKind;
import dev.portolan.schema.KindInfo;
import dev.portolan.schema.KubernetesVersion;
import dev.portolan.schema.Schemas;

/** What the API server makes of an object before it stores it: reading, normalising, filling in. */
public final class Defaults {

    private Defaults() {}

    /**
     * The object as the API server would store it, each value with its origin. Of a kind that we know no defaults
     * for, the object as it is written. Admission plug-ins, which a cluster may have or not, do nothing here.
     *
     * @param manifest as written; it may be wrong in any way
     * @param namespace where an object lives that names none
     * @param schemas of the Kubernetes version whose server stores it
     */
    public static Manifest apply(Manifest manifest, String namespace, Schemas schemas) {
        KindInfo kind = schemas.kind(manifest.apiVersion(), manifest.kind());
        if (kind == null || kind.definition().isEmpty()) {
            return manifest;
        }
        CustomKind custom = schemas.customKind(manifest.apiVersion(), manifest.kind());
        if (custom != null) {
            return manifest.written().value() instanceof ObjectValue written
                    ? manifest.stored(custom(written, custom, namespace, schemas))
                    : manifest;
        }
        Layouts layouts = Layouts.of(schemas);
        Layout layout = layouts.layout(kind.definition());
        if (layout == null || !(manifest.written().value() instanceof ObjectValue written)) {
            return manifest;
        }
        Cluster cluster = new Cluster(KubernetesVersion.of(schemas.version()), namespace);
        ObjectValue object = new Decoder(layouts, schemas.version()).decode(withoutStatus(written), layout);
        object = Metadata.fill(object, kind.namespaced(), cluster);
        return manifest.stored(KindDefaults.fill(object, kind, cluster));
    }

    private static ObjectValue custom(ObjectValue written, CustomKind kind, String namespace, Schemas schemas) {
        Cluster cluster = new Cluster(KubernetesVersion.of(schemas.version()), namespace);
        ObjectValue object = kind.statusApart() ? withoutStatus(written) : written;
        object = Metadata.fill(object, kind.info().namespaced(), cluster);
        return CustomDefaults.fill(object, kind);
    }

    /** Every built-in kind's status is the cluster's own: what a manifest says of it is forgotten. */
    private static ObjectValue withoutStatus(ObjectValue written) {
        return ObjectDraft.of(written)
                .drop("status", "status is the cluster's to write")
                .done();
    }
}
