package dev.portolan.rules.vocabulary;

import dev.portolan.schema.KubernetesVersion;
import org.jspecify.annotations.Nullable;

/** The name of an environment variable: any printable ASCII but {@code =}; before Kubernetes 1.32 it was less. */
public final class EnvName {

    private static final int RELEASE_OF_ALL_SIGNS = 32;

    private EnvName() {}

    /** Why it is none, in words; null if it is one. */
    public static @Nullable String problem(String text, KubernetesVersion version) {
        if (text.isEmpty()) {
            return "must not be empty";
        }
        boolean relaxed = version.isAtLeast(RELEASE_OF_ALL_SIGNS);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (relaxed ? c < ' ' || c > '~' || c == '=' : !isPlain(c)) {
                return Letters.refuse(
                        text, i, relaxed ? "printable ASCII characters other than '='" : QualifiedName.ALLOWED);
            }
        }
        return relaxed ? null : beginning(text);
    }

    /** As a message may hold it: {@code NAME=value} is a slip that is easily made, so it ends before the value. */
    public static String shown(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '=' || c == ':') {
                return text.substring(0, i) + c + "...";
            }
        }
        return text;
    }

    private static boolean isPlain(char c) {
        return Letters.isAlphanumeric(c) || c == '-' || c == '_' || c == '.';
    }

    private static @Nullable String beginning(String text) {
        if (Letters.isDigit(text.charAt(0))) {
            return "must not begin with a digit";
        }
        if (text.equals(".")) {
            return "must not be \".\"";
        }
        return text.startsWith("..") ? "must not begin with \"..\"" : null;
    }
}
