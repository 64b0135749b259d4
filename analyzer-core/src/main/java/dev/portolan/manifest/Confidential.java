package dev.portolan.manifest;

import dev.portolan.finding.Spelling;
import dev.portolan.yaml.YamlEntry;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlScalar;
import java.util.List;
import java.util.Set;

/** Which values may stand in no message: people write passwords there. */
public final class Confidential {

    private static final String SECRET = "Secret";
    private static final Set<String> HARMLESS_KEYS = Set.of("apiVersion", "kind", "metadata", "type", "immutable");
    private static final String KIND = "kind";
    private static final String STRING_DATA = "stringData";
    private static final List<String> HARMLESS =
            List.of("apiVersion", "kind", "type", "immutable", "metadata.name", "metadata.namespace");

    private Confidential() {}

    /** Whether a kind is Secret, or was meant to be. */
    public static boolean isSecret(String kind) {
        return kind.equals(SECRET) || Spelling.sameLetters(kind, SECRET) || Spelling.isSlip(kind, SECRET);
    }

    /** Whether it is a Secret, or was meant to be. */
    public static boolean isSecret(Manifest manifest) {
        return isSecret(manifest.kind()) || looksSecret(manifest);
    }

    /**
     * Whatever its kind says: nothing but a Secret has {@code stringData}, or data and a type without a kind, or a kind that is misspelt and
     * says Secret.
     */
    public static boolean looksSecret(Manifest manifest) {
        YamlMapping node = manifest.node();
        if (node.entries().stream().anyMatch(Confidential::isStringData)) {
            return true;
        }
        return manifest.kind().isEmpty()
                && ((node.get("data") != null && node.get("type") != null)
                        || node.entries().stream().anyMatch(Confidential::saysSecret));
    }

    private static boolean isStringData(YamlEntry entry) {
        return Spelling.sameLetters(entry.name(), STRING_DATA) || Spelling.isSlip(entry.name(), STRING_DATA);
    }

    private static boolean saysSecret(YamlEntry entry) {
        boolean kind = Spelling.sameLetters(entry.name(), KIND) || Spelling.isSlip(entry.name(), KIND);
        return kind && entry.value() instanceof YamlScalar scalar && isSecret(scalar.value());
    }

    /**
     * Whether an object within another one is a Secret, as one in a Template is: it says so, and it has metadata or data as an object has. A mere
     * reference to a Secret, which says its kind too, has neither.
     */
    public static boolean isSecretObject(YamlMapping node) {
        boolean object = false;
        boolean says = false;
        for (YamlEntry entry : node.entries()) {
            if (isStringData(entry)) {
                return true;
            }
            object |= entry.name().equals("metadata") || Spelling.sameLetters(entry.name(), "data");
            says |= saysSecret(entry);
        }
        return object && says;
    }

    /** Whether the values of a Secret at this key of it say only which one it is, and of what type. */
    public static boolean isHarmlessKey(String name) {
        return HARMLESS_KEYS.contains(name);
    }

    /** Whether a field lies in a Secret that is a part of another object, and is more than what says which one it is. */
    public static boolean isOfSecretWithin(Field field) {
        Field below = field;
        for (Field at = field.parent(); at != below; at = at.parent()) {
            boolean root = at.parent() == at;
            if (!root && at.node() instanceof YamlMapping mapping && isSecretObject(mapping)) {
                return !isHarmlessKey(below.name());
            }
            below = at;
        }
        return false;
    }

    /** Whether a value is one of a Secret, an environment variable's, or in the copy that kubectl keeps of a whole object. */
    public static boolean hides(Field field) {
        return hides(field.manifest(), field.path()) || isOfSecretWithin(field);
    }

    /** The same, of what stands at a path such as {@code spec.containers[0].env[2].value}. */
    public static boolean hides(Manifest manifest, String path) {
        if (isSecret(manifest)) {
            return !HARMLESS.contains(path) && !path.startsWith("metadata.labels");
        }
        return path.contains("last-applied-configuration") || isOfVariable(path);
    }

    private static boolean isOfVariable(String path) {
        // A whole variable that is written as one text, such as PASSWORD=x, is no mapping with a value.
        String list = path.endsWith("]") ? path.substring(0, path.lastIndexOf('[')) : path;
        if (ends(list, "env") || ends(list, "envFrom")) {
            return true;
        }
        int variables = path.indexOf("env[");
        return variables >= 0 && path.indexOf("].value", variables) >= 0 && !path.contains("].valueFrom");
    }

    private static boolean ends(String path, String name) {
        return path.equals(name) || path.endsWith("." + name);
    }
}
