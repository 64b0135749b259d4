package dev.portolan.manifest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The references of one manifest, while they are gathered. A field that nobody wrote, or that is no string, or empty,
 * names nothing.
 */
final class ReferenceList {

    private final Manifest manifest;
    private final List<Reference> found = new ArrayList<>();

    ReferenceList(Manifest manifest) {
        this.manifest = manifest;
    }

    Manifest manifest() {
        return manifest;
    }

    List<Reference> found() {
        return List.copyOf(found);
    }

    /** An object of the manifest's own namespace, or of none where its kind has none. */
    void add(LinkType type, ObjectKind target, Field name) {
        add(type, target, ownNamespace(), name, null, false);
    }

    /** An object of the manifest's own namespace, and a part of it. */
    void add(LinkType type, ObjectKind target, Field name, @Nullable Field key) {
        add(type, target, ownNamespace(), name, key, false);
    }

    /** An object of a namespace that is written beside its name; of the manifest's own where that is left out. */
    void addIn(LinkType type, ObjectKind target, Field namespace, Field name, @Nullable Field key) {
        add(type, target, namespace.text().isEmpty() ? ownNamespace() : namespace.text(), name, key, false);
    }

    /** An object, or a key of it, that may be said to be optional. */
    void add(LinkType type, ObjectKind target, Field name, @Nullable Field key, Field optional) {
        add(type, target, ownNamespace(), name, key, optional.isTrue());
    }

    private void add(
            LinkType type, ObjectKind target, String namespace, Field name, @Nullable Field key, boolean optional) {
        if (name.isWritten()
                && name.isString()
                && !name.text().isEmpty()
                && !target.kind().isEmpty()) {
            found.add(new Reference(
                    type,
                    manifest,
                    name,
                    target.group(),
                    target.kind(),
                    target.isClusterWide() ? null : namespace,
                    name.text(),
                    key,
                    optional));
        }
    }

    private String ownNamespace() {
        String own = manifest.namespace();
        return own == null ? "" : own;
    }
}
