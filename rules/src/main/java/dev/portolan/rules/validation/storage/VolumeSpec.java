package dev.portolan.rules.validation.storage;

import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.rule.Reporter;
import dev.portolan.rules.validation.Quantities;
import dev.portolan.rules.validation.Term;
import dev.portolan.rules.vocabulary.DnsSubdomain;
import java.util.List;

/** What a PersistentVolume is. */
final class VolumeSpec {

    private static final int VOLUME_ATTRIBUTES = 34;

    private VolumeSpec() {}

    static void check(Manifest manifest, Reporter report) {
        Field spec = manifest.spec();
        AccessModes.check(spec.get("accessModes"), report);
        checkCapacity(spec.get("capacity"), report);
        VolumeAffinity.check(spec.get("nodeAffinity"), report);
        checkSources(manifest, spec, report);
        ClaimSpec.className(spec.get("storageClassName"), report);
        Term.notEmpty(spec.get("volumeMode"), List.of("Filesystem", "Block"), report);
        if (report.version().isAtLeast(VOLUME_ATTRIBUTES)) {
            checkAttributes(spec, spec.get("volumeAttributesClassName"), report);
        }
    }

    private static void checkCapacity(Field capacity, Reporter report) {
        Field storage = capacity.get("storage");
        if (storage.node() == null) {
            report.atKey(capacity, "the volume has no capacity; write capacity.storage, such as 10Gi");
        } else {
            Quantities.positive(storage, report);
        }
        for (Field other : capacity.members()) {
            if (!other.name().equals("storage")) {
                report.atKey(other, "capacity counts storage only; remove " + other.name());
            }
        }
    }

    private static void checkSources(Manifest manifest, Field spec, Reporter report) {
        List<Field> sources = VolumeSources.NAMES.stream()
                .map(spec::get)
                .filter(Field::isPresent)
                .toList();
        if (sources.isEmpty()) {
            report.atKey(spec, "the volume is nowhere; say where, such as in csi, nfs, local or hostPath");
            return;
        }
        Field first = sources.get(0);
        VolumeSources.check(manifest, first, report);
        for (Field other : sources.subList(1, sources.size())) {
            report.atKey(other, "the volume is " + first.name() + " already; keep one of them")
                    .related(first.headSpan(), "the other one");
        }
        Field affinity = spec.get("nodeAffinity");
        if (first.name().equals("local") && affinity.isAbsent()) {
            report.at(affinity, first.headSpan(), "a local volume needs nodeAffinity, which says on which node it is");
        }
        Field policy = spec.get("persistentVolumeReclaimPolicy");
        String path = spec.at("hostPath", "path").text();
        if (policy.is("Recycle")
                && !path.isEmpty()
                && path.replace("/.", "/").replace("/", "").isEmpty()) {
            report.at(policy, "recycling would erase the whole node; write Retain")
                    .related(spec.at("hostPath", "path"), "the root of the node");
        }
    }

    private static void checkAttributes(Field spec, Field name, Reporter report) {
        if (name.isAbsent()) {
            return;
        }
        if (name.text().isEmpty()) {
            report.at(name, "volumeAttributesClassName is empty; write one, or leave it out");
        } else {
            Term.check(name, DnsSubdomain.problem(name.text()), report);
        }
        if (spec.get("csi").isAbsent()) {
            report.at(spec.get("csi"), name.headSpan(), "volumeAttributesClassName is for volumes of csi; remove it");
        }
    }
}
