package dev.portolan.rules.vocabulary;

import org.jspecify.annotations.Nullable;

/** The name of an HTTP header. */
public final class HttpHeaderName {

    private HttpHeaderName() {}

    /** Why it is none, in words; null if it is one. */
    public static @Nullable String problem(String text) {
        if (text.isEmpty()) {
            return "must not be empty";
        }
        for (int i = 0; i < text.length(); i++) {
            if (!Letters.isAlphanumeric(text.charAt(i)) && text.charAt(i) != '-') {
                return Letters.refuse(text, i, "letters, digits and '-'");
            }
        }
        return null;
    }
}
