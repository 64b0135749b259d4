package dev.portolan.manifest;

import dev.portolan.yaml.YamlDocument;
import dev.portolan.yaml.YamlEntry;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlScalar;
import dev.portolan.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes lists of objects apart, as kubectl does. */
final class ObjectLists {

    private static final String SUFFIX = "List";

    private final YamlDocument document;
    private final List<Manifest> manifests = new ArrayList<>();

    private ObjectLists(YamlDocument document) {
        this.document = document;
    }

    /** The object of a document; of a {@code List}, {@code ServiceList} and so on, its items and theirs. */
    static List<Manifest> flatten(YamlDocument document, YamlMapping root) {
        ObjectLists lists = new ObjectLists(document);
        lists.add(root);
        return lists.manifests;
    }

    private void add(YamlMapping object) {
        YamlScalar kind = string(object, "kind");
        if (kind == null || !kind.value().endsWith(SUFFIX) || !(object.get("items") instanceof YamlSequence items)) {
            manifests.add(Manifest.of(document.file(), document.number(), object));
            return;
        }
        for (YamlNode item : items.items()) {
            if (item instanceof YamlMapping mapping) {
                add(identified(mapping, object, kind));
            }
        }
    }

    /** The items of a {@code ServiceList} need not say that they are Services. */
    private static YamlMapping identified(YamlMapping item, YamlMapping list, YamlScalar listKind) {
        YamlEntry apiVersion = list.entry("apiVersion");
        YamlEntry kind = list.entry("kind");
        String itemKind = listKind.value().substring(0, listKind.value().length() - SUFFIX.length());
        if (itemKind.isEmpty()
                || apiVersion == null
                || kind == null
                || item.entry("kind") != null
                || item.entry("apiVersion") != null) {
            return item;
        }
        List<YamlEntry> entries = new ArrayList<>(item.entries());
        entries.add(apiVersion);
        entries.add(new YamlEntry(
                kind.key(), new YamlScalar(listKind.span(), listKind.style(), listKind.type(), itemKind, itemKind)));
        return new YamlMapping(item.span(), entries);
    }

    private static @Nullable YamlScalar string(YamlMapping object, String name) {
        return object.get(name) instanceof YamlScalar scalar && scalar.isString() ? scalar : null;
    }
}
