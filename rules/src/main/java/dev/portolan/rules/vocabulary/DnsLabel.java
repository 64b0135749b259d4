package dev.portolan.rules.vocabulary;

import org.jspecify.annotations.Nullable;

/** A DNS label as RFC 1123 has it: the names of namespaces, containers, volumes. */
public final class DnsLabel {

    private static final int LONGEST = 63;
    private static final String ALLOWED = "lower-case letters, digits and '-'";

    private DnsLabel() {}

    /** Why it is none, in words; null if it is one. */
    public static @Nullable String problem(String text) {
        if (text.isEmpty()) {
            return "must not be empty";
        }
        String problem = shape(text, ALLOWED);
        return problem == null && text.length() > LONGEST ? "must be at most 63 characters" : problem;
    }

    /** The same without the limit of length, which a part of a subdomain has not. */
    static @Nullable String shape(String text, String allowed) {
        for (int i = 0; i < text.length(); i++) {
            if (!Letters.isLowerAlphanumeric(text.charAt(i)) && text.charAt(i) != '-') {
                return Letters.refuse(text, i, allowed);
            }
        }
        if (text.startsWith("-") || text.endsWith("-")) {
            return "must begin and end with a letter or a digit";
        }
        return null;
    }
}
