package dev.portolan.model;

import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.ObjectKind;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An object, and what one build makes of its fields. */
final class BuiltObject {

    private final Manifest manifest;
    private final BuiltNode.Members root;
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> namespaces = new LinkedHashSet<>();
    private String name;
    private boolean deleted;
    private boolean unclear;
    private boolean unread;
    private @Nullable Map<String, BuiltNode> kept;

    private BuiltObject(Manifest manifest) {
        this.manifest = manifest;
        this.root = BuiltNode.written(manifest.node());
        String written = manifest.name();
        this.name = written == null ? "" : written;
        names.add(name);
        String namespace = manifest.namespace();
        namespaces.add(namespace == null ? "default" : namespace);
    }

    /** @param overlays in the order in which the build makes their changes */
    static BuiltObject of(Manifest manifest, List<Overlay> overlays) {
        BuiltObject object = new BuiltObject(manifest);
        overlays.forEach(overlay -> overlay.applyTo(object));
        return object;
    }

    Manifest manifest() {
        return manifest;
    }

    /** As it is by now. */
    BuiltNode.Members root() {
        return root;
    }

    /** Which it had and has: kustomize knows an object by all of them. */
    Set<String> names() {
        return names;
    }

    /** The same for namespaces. */
    Set<String> namespaces() {
        return namespaces;
    }

    void rename(String prefix, String suffix) {
        name = prefix + name + suffix;
        names.add(name);
    }

    void move(String namespace) {
        namespaces.add(namespace);
        if (!ObjectKind.of(manifest).isClusterWide()) {
            FieldPaths.write(root, List.of("metadata", "namespace"), BuiltNode.text(namespace), true);
        }
    }

    void delete() {
        deleted = true;
    }

    /** Something changes it in a manner that the input does not show. */
    void markUnclear() {
        unclear = true;
    }

    boolean isUnclear() {
        return unclear;
    }

    /** A kustomization or a patch that cannot be read takes it. */
    void markUnread() {
        unread = true;
    }

    boolean isUnread() {
        return unread;
    }

    /** The labels or annotations that it has by now. */
    Map<String, String> texts(String field) {
        Map<String, String> texts = new HashMap<>();
        BuiltNode metadata = root.at("metadata");
        if (metadata != null && metadata.at(field) instanceof BuiltNode.Members members) {
            members.byName().forEach((key, value) -> {
                if (value instanceof BuiltNode.Scalar scalar) {
                    texts.put(key, scalar.text());
                }
            });
        }
        return texts;
    }

    /** What is left of a written value; null where nothing is, or something else stands in its place. */
    @Nullable
    BuiltNode kept(String place) {
        Map<String, BuiltNode> known = kept;
        if (known == null) {
            known = new HashMap<>();
            if (!deleted) {
                addKept(root, known);
            }
            kept = known;
        }
        return known.get(place);
    }

    private static void addKept(BuiltNode node, Map<String, BuiltNode> kept) {
        String origin = node.origin();
        if (origin != null) {
            kept.put(origin, node);
        }
        if (node instanceof BuiltNode.Members members) {
            members.byName().values().forEach(member -> addKept(member, kept));
        } else if (node instanceof BuiltNode.Items items) {
            items.list().forEach(item -> addKept(item, kept));
        }
    }
}
