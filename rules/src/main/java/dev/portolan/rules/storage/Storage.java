package dev.portolan.rules.storage;

import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What claims and volumes have alike: class, mode and ways of access. */
final class Storage {

    private static final String CLASS_ANNOTATION = "volume.beta.kubernetes.io/storage-class";

    private Storage() {}

    /** Where the class of a claim or a volume stands: in an annotation, which counts first, or in its field. */
    static Field classField(Field metadata, Field spec) {
        Field annotation = metadata.at("annotations", CLASS_ANNOTATION);
        return annotation.isPresent() ? annotation : spec.get("storageClassName");
    }

    static List<String> accessModes(Field spec) {
        return spec.get("accessModes").items().stream().map(Field::text).toList();
    }

    /** Whether it is a raw device; else it is a file system. */
    static boolean isBlock(Field spec) {
        return spec.get("volumeMode").is("Block");
    }

    static @Nullable Quantity amount(Field field) {
        return field.text().isEmpty() ? null : Quantity.parse(field.text());
    }

    /** Whether a class of this name makes volumes itself, as far as its object says. */
    static boolean provisions(Manifest storageClass) {
        return !storageClass.root().get("provisioner").is("kubernetes.io/no-provisioner");
    }
}
