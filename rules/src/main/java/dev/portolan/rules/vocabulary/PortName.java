package dev.portolan.rules.vocabulary;

import org.jspecify.annotations.Nullable;

/** A service name as IANA has it (RFC 6335), in lower case: the names of container ports. */
public final class PortName {

    private static final int LONGEST = 15;

    private PortName() {}

    /** Why it is none, in words; null if it is one. */
    public static @Nullable String problem(String text) {
        if (text.isEmpty()) {
            return "must not be empty";
        }
        boolean letter = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Letters.isLowerAlphanumeric(c) && c != '-') {
                return Letters.refuse(text, i, "lower-case letters, digits and '-'");
            }
            letter |= Letters.isLower(c);
        }
        if (text.length() > LONGEST) {
            return "must be at most 15 characters";
        }
        if (!letter) {
            return Letters.areDigits(text)
                    ? "must have a letter; write a number without quotes"
                    : "must have at least one letter";
        }
        if (text.contains("--")) {
            return "must not have two '-' in a row";
        }
        return text.startsWith("-") || text.endsWith("-") ? "must begin and end with a letter or a digit" : null;
    }
}
