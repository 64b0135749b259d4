package dev.portolan.rules.vocabulary;

import org.jspecify.annotations.Nullable;

/** A key of a ConfigMap's or Secret's data: it becomes the name of a file. */
public final class ConfigKey {

    private static final int LONGEST = 253;

    private ConfigKey() {}

    /** Why it is none, in words; null if it is one. */
    public static @Nullable String problem(String text) {
        if (text.isEmpty()) {
            return "must not be empty";
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Letters.isAlphanumeric(c) && c != '-' && c != '_' && c != '.') {
                return Letters.refuse(text, i, QualifiedName.ALLOWED);
            }
        }
        if (text.length() > LONGEST) {
            return "must be at most 253 characters";
        }
        if (text.equals(".")) {
            return "must not be \".\"";
        }
        return text.startsWith("..") ? "must not begin with \"..\"" : null;
    }
}
