package dev.portolan.defaults;

import dev.portolan.manifest.Defaulted;
import dev.portolan.manifest.Dropped;
import dev.portolan.manifest.Member;
import dev.portolan.manifest.ObjectValue;
import dev.portolan.manifest.ScalarValue;

/** The two fields that say what a claim is filled from. Source: kubernetes, pkg/api/persistentvolumeclaim/util.go. */
final class ClaimSources {

    private static final String OLD = "dataSource";
    private static final String NEW = "dataSourceRef";

    private ClaimSources() {}

    static ObjectValue fill(ObjectValue spec) {
        ObjectDraft draft = ObjectDraft.of(spec);
        ObjectValue source = draft.object(OLD);
        if (source != null && !isClaimOrSnapshot(ObjectDraft.of(source))) {
            draft.drop(OLD, "only claims and snapshots can be named here");
        }
        ObjectValue reference = draft.object(NEW);
        if (reference != null && namesNamespace(reference)) {
            draft.drop(NEW, "feature gate CrossNamespaceVolumeDataSource is off");
        }
        mirror(draft, OLD, NEW);
        mirror(draft, NEW, OLD);
        return draft.done();
    }

    private static void mirror(ObjectDraft spec, String from, String to) {
        ObjectValue source = spec.object(from);
        if (source != null && spec.lacks(to)) {
            spec.put(to, Origins.copy(source, new Defaulted("same as " + from)));
        }
    }

    private static boolean isClaimOrSnapshot(ObjectDraft source) {
        boolean isClaim = source.is("kind", "PersistentVolumeClaim")
                && source.text("apiGroup").isEmpty();
        boolean isSnapshot = source.is("kind", "VolumeSnapshot") && source.is("apiGroup", "snapshot.storage.k8s.io");
        return isClaim || isSnapshot;
    }

    private static boolean namesNamespace(ObjectValue reference) {
        Member namespace = reference.member("namespace");
        return namespace != null
                && namespace.value().origin() instanceof Dropped
                && namespace.value() instanceof ScalarValue text
                && !text.isNull();
    }
}
