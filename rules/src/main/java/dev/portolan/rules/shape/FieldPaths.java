package dev.portolan.rules.shape;

import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.source.Span;
import dev.portolan.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds written fields by their paths and places. */
final class FieldPaths {

    private FieldPaths() {}

    /** The written field of a path, the object itself for an empty one; null where nobody wrote it. */
    static @Nullable Field find(Manifest manifest, String path) {
        return find(manifest.written(), path);
    }

    private static @Nullable Field find(Field field, String path) {
        String here = field.path();
        if (here.equals(path)) {
            return field;
        }
        if (!here.isEmpty() && !path.startsWith(here + ".") && !path.startsWith(here + "[")) {
            return null;
        }
        for (Field child : children(field)) {
            Field found = find(child, path);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Members or items. */
    static List<Field> children(Field field) {
        return field.isList() ? field.items() : field.members();
    }

    /** The written object that has an entry with this key; null where there is none. */
    static @Nullable YamlMapping owner(Field field, Span key) {
        if (field.node() instanceof YamlMapping mapping
                && mapping.entries().stream()
                        .anyMatch(entry -> entry.key().span().equals(key))) {
            return mapping;
        }
        for (Field child : children(field)) {
            YamlMapping found = owner(child, key);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** {@code spec.template} of {@code spec.template.spec} and of {@code spec.template[0]}; empty above the top. */
    static String parent(String path) {
        if (path.endsWith("]")) {
            return path.substring(0, path.lastIndexOf('['));
        }
        return path.contains(".") ? path.substring(0, path.lastIndexOf('.')) : "";
    }

    /** The path of a member. */
    static String member(String owner, String name) {
        return owner.isEmpty() ? name : owner + "." + name;
    }

    /** All written fields below one, each before what it holds. */
    static List<Field> all(Field root) {
        List<Field> all = new ArrayList<>();
        collect(root, all);
        return all;
    }

    private static void collect(Field field, List<Field> all) {
        for (Field child : children(field)) {
            all.add(child);
            collect(child, all);
        }
    }
}
