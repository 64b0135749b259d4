package dev.portolan.manifest;

/** What objects of the core group name, pods apart. */
final class CoreReferences {

    private CoreReferences() {}

    static void add(Manifest manifest, ReferenceList list) {
        switch (manifest.kind()) {
            case "ServiceAccount" -> addOfAccount(manifest, list);
            case "PersistentVolumeClaim" -> StorageReferences.addOfClaim(manifest.spec(), list);
            case "PersistentVolume" -> StorageReferences.addOfVolume(manifest.spec(), list);
            default -> {}
        }
    }

    private static void addOfAccount(Manifest manifest, ReferenceList list) {
        for (Field secret : manifest.root().get("secrets").items()) {
            list.add(LinkType.USES_CONFIG, ObjectKind.SECRET, secret.get("name"));
        }
        for (Field secret : manifest.root().get("imagePullSecrets").items()) {
            list.add(LinkType.PULLS_WITH, ObjectKind.SECRET, secret.get("name"));
        }
    }
}
