package dev.portolan.manifest;

import dev.portolan.finding.Spelling;
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

    /** Whether a value is one of a Secret, an environment variable's, or in the copy that kubectl keeps of a whole object. */
    public static boolean hides(Field field) {
        String path = field.path();
        if (isSecret(field.manifest().kind())) {
            return !HARMLESS.contains(path) && !path.startsWith("metadata.labels");
        }
        return path.contains("last-applied-configuration")
                || (field.name().equals("value")
                        && field.parent().parent().name().equals("env"));
    }
}
