package dev.portolan.defaults;

import dev.portolan.manifest.ObjectValue;

/** Source: kubernetes, pkg/apis/core/v1 and pkg/apis/storage/v1: defaults.go. */
final class StorageDefaults {

    private StorageDefaults() {}

    static ObjectValue fill(ObjectValue object, String kind, Cluster cluster) {
        return switch (kind) {
            case "StorageClass" ->
                ObjectDraft.of(object)
                        .fill("reclaimPolicy", "Delete")
                        .fill("volumeBindingMode", "Immediate")
                        .done();
            case "CSIDriver" ->
                ObjectDraft.of(object)
                        .change("spec", spec -> csiDriver(spec, cluster))
                        .done();
            default -> object;
        };
    }

    private static ObjectValue csiDriver(ObjectValue spec, Cluster cluster) {
        ObjectDraft draft = ObjectDraft.of(spec)
                .fill("attachRequired", true)
                .fill("podInfoOnMount", false)
                .fill("storageCapacity", false)
                .fill("fsGroupPolicy", "ReadWriteOnceWithFSType")
                .fill("volumeLifecycleModes", Lists.defaulted(Reasons.DEFAULT, "Persistent"))
                .fill("requiresRepublish", false);
        if (cluster.isAtLeast(28)) {
            draft.fill("seLinuxMount", false);
        }
        return cluster.isAtLeast(37)
                ? draft.fill("preventPodSchedulingIfMissing", false).done()
                : draft.done();
    }

    static ObjectValue persistentVolume(ObjectValue volume, Cluster cluster) {
        return ObjectDraft.of(volume)
                .change(
                        "spec",
                        spec -> ObjectDraft.of(spec)
                                .fill("persistentVolumeReclaimPolicy", "Retain")
                                .fill("volumeMode", "Filesystem")
                                .change("hostPath", VolumeDefaults::hostPath)
                                .change("iscsi", VolumeDefaults::iscsi)
                                .change("rbd", VolumeDefaults::rbd)
                                .change("azureDisk", VolumeDefaults::azureDisk)
                                .change("scaleIO", VolumeDefaults::scaleIo)
                                .done())
                .change("status", status -> phaseTime(pending(status), cluster))
                .done();
    }

    private static ObjectValue phaseTime(ObjectValue status, Cluster cluster) {
        return cluster.isAtLeast(29)
                ? ObjectDraft.of(status)
                        .assign("lastPhaseTransitionTime", "the time at which it is made")
                        .done()
                : status;
    }

    static ObjectValue persistentVolumeClaim(ObjectValue claim, Cluster cluster) {
        ObjectValue filled = claim(claim);
        return cluster.isAtLeast(24)
                ? ObjectDraft.of(filled).change("spec", ClaimSources::fill).done()
                : filled;
    }

    private static ObjectValue claim(ObjectValue claim) {
        return ObjectDraft.of(claim)
                .change("spec", StorageDefaults::claimSpec)
                .change("status", StorageDefaults::pending)
                .done();
    }

    /** Inside a StatefulSet a claim says its kind, as an object would. */
    static ObjectValue claimTemplate(ObjectValue claim) {
        return ObjectDraft.of(claim(claim))
                .fill("apiVersion", "v1")
                .fill("kind", "PersistentVolumeClaim")
                .done();
    }

    static ObjectValue claimSpec(ObjectValue spec) {
        ObjectDraft draft = ObjectDraft.of(spec).fill("volumeMode", "Filesystem");
        return draft.done();
    }

    private static ObjectValue pending(ObjectValue status) {
        return ObjectDraft.of(status)
                .fill("phase", "Pending", "nothing is bound to it yet")
                .done();
    }
}
