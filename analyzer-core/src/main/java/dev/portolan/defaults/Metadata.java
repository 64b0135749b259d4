package dev.portolan.defaults;

import dev.portolan.manifest.ObjectValue;
import java.util.List;

/** What the server fills in and leaves out in an object's own metadata. */
final class Metadata {

    /** Source: apiserver, registry/rest: BeforeCreate. */
    private static final List<String> SERVER_OWNED = List.of(
            "creationTimestamp",
            "deletionGracePeriodSeconds",
            "deletionTimestamp",
            "generation",
            "managedFields",
            "resourceVersion",
            "selfLink",
            "uid");

    private Metadata() {}

    static ObjectValue fill(ObjectValue object, boolean namespaced, Cluster cluster) {
        return ObjectDraft.of(object)
                .change("metadata", metadata -> metadata(metadata, namespaced, cluster))
                .done();
    }

    private static ObjectValue metadata(ObjectValue metadata, boolean namespaced, Cluster cluster) {
        ObjectDraft draft = ObjectDraft.of(metadata);
        for (String name : SERVER_OWNED) {
            draft.drop(name, "the cluster sets it itself");
        }
        if (namespaced) {
            draft.fill("namespace", cluster.namespace(), "the namespace it is applied to");
        } else {
            draft.drop("namespace", "objects of this kind live in no namespace");
        }
        if (draft.has("generateName")) {
            draft.assign("name", "the cluster makes one from generateName");
        }
        return draft.done();
    }
}
