package dev.portolan.rules.vocabulary;

import org.jspecify.annotations.Nullable;

/** The name of an environment variable: any printable ASCII but {@code =}, since Kubernetes 1.34. */
public final class EnvName {

    private EnvName() {}

    /** Why it is none, in words; null if it is one. */
    public static @Nullable String problem(String text) {
        if (text.isEmpty()) {
            return "must not be empty";
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '=') {
                return Letters.refuse(text, i, "printable ASCII characters other than '='");
            }
        }
        return null;
    }
}
