package dev.portolan.manifest;

import dev.portolan.finding.Spelling;
import dev.portolan.yaml.YamlMapping;
import java.util.List;

/** Which values may stand in no message: people write passwords there. */
public final class Confidential {

    private static final String SECRET = "Secret";
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

    /** Whatever its kind says: nothing but a Secret has {@code stringData}, or data and a type without a kind. */
    public static boolean looksSecret(Manifest manifest) {
        YamlMapping node = manifest.node();
        return node.get("stringData") != null
                || (manifest.kind().isEmpty() && node.get("data") != null && node.get("type") != null);
    }

    /** Whether a value is one of a Secret, an environment variable's, or in the copy that kubectl keeps of a whole object. */
    public static boolean hides(Field field) {
        return hides(field.manifest(), field.path());
    }

    /** The same, of what stands at a path such as {@code spec.containers[0].env[2].value}. */
    public static boolean hides(Manifest manifest, String path) {
        if (isSecret(manifest)) {
            return !HARMLESS.contains(path) && !path.startsWith("metadata.labels");
        }
        return path.contains("last-applied-configuration") || isOfVariable(path);
    }

    private static boolean isOfVariable(String path) {
        int variables = path.indexOf("env[");
        return variables >= 0 && path.indexOf("].value", variables) >= 0 && !path.contains("].valueFrom");
    }
}
