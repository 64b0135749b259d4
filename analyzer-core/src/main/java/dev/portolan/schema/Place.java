package dev.portolan.schema;

import dev.portolan.finding.FieldPlace;
import dev.portolan.source.Span;
import dev.portolan.yaml.YamlEntry;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/**
 * Where in an object the walk is: an object, a list or a map, and all that hold it. Its path is text only once somebody
 * asks.
 *
 * @param parent null for the whole object
 * @param entry by which the parent holds it; null for an item and for the whole object
 * @param index of an item in its list
 * @param definition of an object; null for lists and maps
 */
record Place(
        @Nullable Place parent,
        @Nullable YamlEntry entry,
        int index,
        YamlNode node,
        @Nullable Definition definition,
        boolean isMap) {

    static Place root(YamlNode node, Definition definition) {
        return new Place(null, null, 0, node, definition, false);
    }

    /** A field of the whole object, whatever that is. */
    static Place top(YamlNode root, YamlEntry field) {
        return new Place(null, null, 0, root, null, false).member(field);
    }

    /** What an entry of this object or map holds. */
    Place member(YamlEntry held) {
        return new Place(this, held, 0, held.value(), null, false);
    }

    /** An item of this list. */
    Place item(int number, YamlNode item) {
        return new Place(this, null, number, item, null, false);
    }

    /** The same place, now that it is known which object stands there. */
    Place of(Definition known) {
        return new Place(parent, entry, index, node, known, false);
    }

    /** The same place, now that it is known to be a map. */
    Place asMap() {
        return new Place(parent, entry, index, node, null, true);
    }

    /** As the API server writes it: {@code spec.ports[0]}, {@code metadata.labels[app]}; empty for the whole object. */
    String path() {
        if (parent == null) {
            return "";
        }
        return entry == null ? parent.path(index) : parent.path(entry.name());
    }

    /** The path of a member of this object or map. */
    String path(String name) {
        String path = path();
        if (isMap) {
            return path + "[" + name + "]";
        }
        return path.isEmpty() ? name : path + "." + name;
    }

    /** The path of an item of this list. */
    String path(int item) {
        return path() + "[" + item + "]";
    }

    /** The name of the field: of an item or a map's value, that of the list or map. */
    String name() {
        if (parent == null) {
            return "";
        }
        return entry == null || parent.isMap ? parent.name() : entry.name();
    }

    FieldPlace written() {
        return new FieldPlace(path(), key(), node.span());
    }

    /** The key; of an item its first key, of the whole object {@code kind} or else its first key. */
    Span key() {
        if (entry != null) {
            return entry.key().span();
        }
        if (!(node instanceof YamlMapping mapping) || mapping.entries().isEmpty()) {
            return node.span();
        }
        YamlEntry kind = parent == null ? mapping.entry("kind") : null;
        YamlEntry head = kind == null ? mapping.entries().get(0) : kind;
        return head.key().span();
    }
}
