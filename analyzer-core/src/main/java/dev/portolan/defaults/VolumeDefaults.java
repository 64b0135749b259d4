package dev.portolan.defaults;

import dev.portolan.manifest.Dropped;
import dev.portolan.manifest.Member;
import dev.portolan.manifest.ObjectValue;

/** Source: kubernetes, pkg/apis/core/v1: SetDefaults_Volume and those of its sources. */
final class VolumeDefaults {

    private static final int FILE_MODE = 0644;
    private static final String MODE = "default: octal 0644";
    private static final int HOUR = 3600;

    private VolumeDefaults() {}

    static ObjectValue fill(ObjectValue volume) {
        ObjectDraft draft = ObjectDraft.of(volume);
        if (!hasSource(volume)) {
            draft.fill(
                    "emptyDir",
                    ObjectDraft.defaulted("default: a volume without a source is an emptyDir")
                            .done());
        }
        for (String source : new String[] {"configMap", "secret"}) {
            draft.change(source, VolumeDefaults::mode);
        }
        return draft.change("downwardAPI", VolumeDefaults::downwardApi)
                .change("projected", VolumeDefaults::projected)
                .change("hostPath", VolumeDefaults::hostPath)
                .change("ephemeral", VolumeDefaults::ephemeral)
                .change("image", VolumeDefaults::image)
                .change("iscsi", VolumeDefaults::iscsi)
                .change("rbd", VolumeDefaults::rbd)
                .change("azureDisk", VolumeDefaults::azureDisk)
                .change("scaleIO", VolumeDefaults::scaleIo)
                .done();
    }

    private static boolean hasSource(ObjectValue volume) {
        for (Member member : volume.members()) {
            if (!member.name().equals("name") && !(member.value().origin() instanceof Dropped)) {
                return true;
            }
        }
        return false;
    }

    private static ObjectValue mode(ObjectValue source) {
        return ObjectDraft.of(source).fill("defaultMode", FILE_MODE, MODE).done();
    }

    private static ObjectValue downwardApi(ObjectValue source) {
        return ObjectDraft.of(source)
                .fill("defaultMode", FILE_MODE, MODE)
                .changeEach("items", VolumeDefaults::downwardItem)
                .done();
    }

    private static ObjectValue downwardItem(ObjectValue item) {
        return ObjectDraft.of(item)
                .change("fieldRef", ContainerDefaults::fieldRef)
                .done();
    }

    private static ObjectValue projected(ObjectValue source) {
        return ObjectDraft.of(source)
                .fill("defaultMode", FILE_MODE, MODE)
                .changeEach(
                        "sources",
                        projection -> ObjectDraft.of(projection)
                                .change(
                                        "serviceAccountToken",
                                        token -> ObjectDraft.of(token)
                                                .fill("expirationSeconds", HOUR, "default: one hour")
                                                .done())
                                .change(
                                        "downwardAPI",
                                        api -> ObjectDraft.of(api)
                                                .changeEach("items", VolumeDefaults::downwardItem)
                                                .done())
                                .done())
                .done();
    }

    static ObjectValue hostPath(ObjectValue source) {
        return ObjectDraft.of(source).fill("type", "", "default: not checked").done();
    }

    private static ObjectValue ephemeral(ObjectValue source) {
        return ObjectDraft.of(source)
                .change(
                        "volumeClaimTemplate",
                        template -> ObjectDraft.of(template)
                                .change("spec", StorageDefaults::claimSpec)
                                .done())
                .done();
    }

    private static ObjectValue image(ObjectValue source) {
        ObjectDraft draft = ObjectDraft.of(source);
        ImageTag tag = ImageTag.of(draft.text("reference"));
        return draft.fill("pullPolicy", tag.pullPolicy(), tag.reason()).done();
    }

    static ObjectValue iscsi(ObjectValue source) {
        return ObjectDraft.of(source).fill("iscsiInterface", "default").done();
    }

    static ObjectValue rbd(ObjectValue source) {
        return ObjectDraft.of(source)
                .fill("pool", "rbd")
                .fill("user", "admin")
                .fill("keyring", "/etc/ceph/keyring")
                .done();
    }

    static ObjectValue azureDisk(ObjectValue source) {
        return ObjectDraft.of(source)
                .fill("cachingMode", "ReadWrite")
                .fill("kind", "Shared")
                .fill("fsType", "ext4")
                .fill("readOnly", false)
                .done();
    }

    static ObjectValue scaleIo(ObjectValue source) {
        return ObjectDraft.of(source)
                .fill("storageMode", "ThinProvisioned")
                .fill("fsType", "xfs")
                .done();
    }
}
