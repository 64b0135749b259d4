package dev.portolan.rules.validation.storage;

import dev.portolan.manifest.Field;
import dev.portolan.rule.Reporter;
import dev.portolan.rules.validation.Quantities;
import dev.portolan.rules.validation.Term;
import dev.portolan.rules.vocabulary.DnsSubdomain;
import java.util.List;
import java.util.Objects;

/** What a claim asks for, but for its selector. */
final class ClaimSpec {

    private static final int VOLUME_ATTRIBUTES = 34;

    private ClaimSpec() {}

    static void check(Field spec, Reporter report) {
        AccessModes.check(spec.get("accessModes"), report);
        Field storage = spec.at("resources", "requests").get("storage");
        if (storage.node() == null) {
            report.at(storage, "the claim asks for no amount; add resources.requests.storage, such as 1Gi");
        } else {
            Quantities.positive(storage, report);
        }
        className(spec.get("storageClassName"), report);
        Term.notEmpty(spec.get("volumeMode"), List.of("Filesystem", "Block"), report);
        Field attributes = spec.get("volumeAttributesClassName");
        if (report.version().isAtLeast(VOLUME_ATTRIBUTES)) {
            className(attributes, report);
        }
        Field old = spec.get("dataSource");
        Field source = spec.get("dataSourceRef");
        if (old.isWritten() && isKept(old)) {
            checkSource(old, report);
            checkAgreement(old, source, report);
        }
        if (source.isWritten()) {
            checkSource(source, report);
        }
    }

    /** What {@code dataSource} could not name in its first years, the server drops. */
    private static boolean isKept(Field source) {
        String group = source.get("apiGroup").text();
        return (source.get("kind").is("PersistentVolumeClaim") && group.isEmpty())
                || (source.get("kind").is("VolumeSnapshot") && group.equals("snapshot.storage.k8s.io"));
    }

    static void className(Field name, Reporter report) {
        if (!name.text().isEmpty()) {
            Term.check(name, DnsSubdomain.problem(name.text()), report);
        }
    }

    private static void checkSource(Field source, Reporter report) {
        Term.isEmpty(source.get("name"), report);
        Term.isEmpty(source.get("kind"), report);
        Field group = source.get("apiGroup");
        if (!group.text().isEmpty()) {
            Term.check(group, DnsSubdomain.problem(group.text()), report);
        } else if (!source.get("kind").is("PersistentVolumeClaim")) {
            report.at(
                    source,
                    source.get("kind").isAbsent()
                            ? source.headSpan()
                            : source.get("kind").span(),
                    "a source without apiGroup can only be a PersistentVolumeClaim; add the group of its kind");
        }
    }

    private static void checkAgreement(Field old, Field source, Reporter report) {
        if (!source.isWritten()) {
            return;
        }
        if (!source.get("namespace").text().isEmpty()) {
            report.atKey(old, "dataSource does not go with a dataSourceRef to another namespace; remove it")
                    .related(source.headSpan(), "dataSourceRef");
        } else if (List.of("apiGroup", "kind", "name").stream()
                .anyMatch(part ->
                        !Objects.equals(old.get(part).text(), source.get(part).text()))) {
            report.at(old.parent(), source.headSpan(), "dataSource and dataSourceRef differ; remove dataSource")
                    .related(old.headSpan(), "dataSource");
        }
    }
}
