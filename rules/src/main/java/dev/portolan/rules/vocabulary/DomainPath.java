package dev.portolan.rules.vocabulary;

import org.jspecify.annotations.Nullable;

/** A domain and a path behind it: {@code example.com/controller}, the names of controllers. */
public final class DomainPath {

    private static final String OTHER_SIGNS = "/-._~%!$&'()*+,;=:";

    private DomainPath() {}

    /** Why it is none, in words; null if it is one. */
    public static @Nullable String problem(String text) {
        int slash = text.indexOf('/');
        if (slash <= 0 || slash == text.length() - 1) {
            return "must be a domain, a '/' and a path, such as example.com/controller";
        }
        String problem = DnsSubdomain.problem(text.substring(0, slash));
        if (problem != null) {
            return "the domain before the '/' must be a DNS name: " + problem;
        }
        for (int i = slash + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Letters.isAlphanumeric(c) && OTHER_SIGNS.indexOf(c) < 0) {
                return Letters.refuse(text, i, "letters, digits and the signs of a URL's path");
            }
        }
        return null;
    }
}
