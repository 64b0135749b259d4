package dev.portolan.migration;

import dev.portolan.yaml.SettingsDocument;
import dev.portolan.yaml.YamlEntry;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlScalar;
import dev.portolan.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A YAML file of another tool: what is not as that tool wants it is noted with its place. */
final class ForeignFile {

    private final SettingsDocument document;

    ForeignFile(SettingsDocument document) {
        this.document = document;
    }

    /** The members of the mapping behind a key; none if there is no such key. */
    List<YamlEntry> members(@Nullable YamlMapping mapping, String key) {
        YamlNode value = mapping == null ? null : mapping.get(key);
        if (value instanceof YamlMapping inner) {
            return inner.entries();
        }
        if (value != null && !isNull(value)) {
            document.wrong(value.span(), key + " has keys with values");
        }
        return List.of();
    }

    @Nullable
    YamlMapping mapping(YamlMapping mapping, String key) {
        YamlNode value = mapping.get(key);
        if (value == null || isNull(value)) {
            return null;
        }
        if (value instanceof YamlMapping inner) {
            return inner;
        }
        document.wrong(value.span(), key + " has keys with values");
        return null;
    }

    /** The mappings of the list behind a key. */
    List<YamlMapping> mappings(YamlMapping mapping, String key) {
        List<YamlMapping> all = new ArrayList<>();
        for (YamlNode item : items(mapping, key)) {
            if (item instanceof YamlMapping inner) {
                all.add(inner);
            } else {
                document.wrong(item.span(), "an entry of " + key + " has keys with values");
            }
        }
        return all;
    }

    /** The words of the list behind a key. */
    List<String> words(@Nullable YamlMapping mapping, String key) {
        List<String> words = new ArrayList<>();
        for (YamlNode item : mapping == null ? List.<YamlNode>of() : items(mapping, key)) {
            if (item instanceof YamlScalar scalar && !scalar.isNull()) {
                words.add(scalar.text());
            } else {
                document.wrong(item.span(), key + " is a list of words");
            }
        }
        return words;
    }

    private List<YamlNode> items(YamlMapping mapping, String key) {
        YamlNode value = mapping.get(key);
        if (value instanceof YamlSequence list) {
            return list.items();
        }
        if (value != null && !isNull(value)) {
            document.wrong(value.span(), key + " is a list");
        }
        return List.of();
    }

    boolean flag(@Nullable YamlMapping mapping, String key) {
        YamlNode value = mapping == null ? null : mapping.get(key);
        String word = value instanceof YamlScalar scalar ? scalar.value() : "";
        if (value != null && !word.equals("true") && !word.equals("false")) {
            document.wrong(value.span(), key + " is true or false");
        }
        return word.equals("true");
    }

    /** A text; empty where there is none. */
    String text(@Nullable YamlMapping mapping, String key) {
        YamlNode value = mapping == null ? null : mapping.get(key);
        if (value == null || isNull(value)) {
            return "";
        }
        if (value instanceof YamlScalar scalar) {
            return scalar.text();
        }
        document.wrong(value.span(), key + " is one word");
        return "";
    }

    private static boolean isNull(YamlNode node) {
        return node instanceof YamlScalar scalar && scalar.isNull();
    }
}
