package dev.portolan.manifest;

import java.util.Set;
import java.util.stream.Collectors;

/** What claims, volumes and the claim templates of StatefulSets name. */
final class StorageReferences {

    private StorageReferences() {}

    /** @param spec of a claim, or of the template of one */
    static void addOfClaim(Field spec, ReferenceList list) {
        list.add(LinkType.CLASSED, ObjectKind.STORAGE_CLASS, spec.get("storageClassName"));
        list.add(LinkType.BINDS, ObjectKind.VOLUME, spec.get("volumeName"));
    }

    static void addOfVolume(Field spec, ReferenceList list) {
        Field claim = spec.get("claimRef");
        list.addIn(LinkType.BINDS, ObjectKind.CLAIM, claim.get("namespace"), claim.get("name"), null);
        list.add(LinkType.CLASSED, ObjectKind.STORAGE_CLASS, spec.get("storageClassName"));
    }

    /** Names of the claim templates of a StatefulSet: its controller replaces volumes of these names. */
    static Set<String> claimTemplates(Manifest manifest) {
        if (!manifest.is("apps", "StatefulSet")) {
            return Set.of();
        }
        return manifest.spec().get("volumeClaimTemplates").items().stream()
                .map(template -> template.at("metadata", "name").text())
                .collect(Collectors.toSet());
    }

    static void addOfStatefulSet(Manifest manifest, ReferenceList list) {
        if (manifest.kind().equals("StatefulSet")) {
            list.add(LinkType.NAMED_BY, ObjectKind.SERVICE, manifest.spec().get("serviceName"));
            for (Field template : manifest.spec().get("volumeClaimTemplates").items()) {
                addOfClaim(template.get("spec"), list);
            }
        }
    }
}
