package dev.portolan.yaml;

import dev.portolan.yaml.ScalarResolver.Resolved;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Scalars with a tag, as go-yaml v2 reads them: a tag it does not know makes a string of what is written. */
final class TagResolver {

    private static final String PREFIX = "tag:yaml.org,2002:";

    static final String MERGE = PREFIX + "merge";

    private static final Pattern TIMESTAMP = Pattern.compile("\\d{4}-\\d\\d?-\\d\\d?([Tt ].*)?");

    private TagResolver() {}

    /** What the scalar is; null where its value does not fit the tag, which ends the document for kubectl. */
    static @Nullable Resolved resolve(String tag, String text) {
        String name = tag.startsWith(PREFIX) ? tag.substring(PREFIX.length()) : "";
        return switch (name) {
            case "null", "bool", "int", "float" -> fitting(name, ScalarResolver.plain(text));
            case "binary" -> binary(text);
            case "timestamp" -> TIMESTAMP.matcher(text).matches() ? ScalarResolver.string(text) : null;
            default -> ScalarResolver.string(text);
        };
    }

    static String shortForm(String tag) {
        return tag.startsWith(PREFIX) ? "!!" + tag.substring(PREFIX.length()) : tag;
    }

    private static @Nullable Resolved fitting(String name, Resolved resolved) {
        boolean isFloat = resolved.number() != null;
        boolean isInteger = resolved.type() == ScalarType.INTEGER && !isFloat;
        return switch (name) {
            case "null" -> resolved.type() == ScalarType.NULL ? resolved : null;
            case "bool" -> resolved.type() == ScalarType.BOOLEAN ? resolved : null;
            case "int" -> isInteger ? resolved : null;
            default -> isFloat ? resolved : isInteger ? ScalarResolver.toFloat(resolved) : null;
        };
    }

    private static @Nullable Resolved binary(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text.replace("\n", "").replace("\r", ""));
            return ScalarResolver.string(new String(bytes, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }
}
