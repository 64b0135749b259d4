package dev.portolan.rules.vocabulary;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code [prefix/]name}: the keys of labels and annotations, finalizers, resources, conditions. */
public final class QualifiedName {

    static final int LONGEST = 63;
    static final String ALLOWED = "letters, digits, '-', '_' and '.'";

    private QualifiedName() {}

    /** Why it is none, in words; null if it is one. */
    public static @Nullable String problem(String text) {
        int slash = text.indexOf('/');
        if (slash >= 0) {
            String prefix = text.substring(0, slash);
            if (prefix.isEmpty()) {
                return "must have a domain before the '/'";
            }
            String problem = DnsSubdomain.problem(prefix);
            if (problem != null) {
                return "the domain before the '/' must be a DNS name: " + problem;
            }
        }
        String name = text.substring(slash + 1);
        if (name.indexOf('/') >= 0) {
            return "may have one '/' only";
        }
        if (name.isEmpty()) {
            return slash >= 0 ? "must have a name behind the '/'" : "must not be empty";
        }
        String problem = shape(name);
        return problem == null && name.length() > LONGEST
                ? slash >= 0 ? "the name behind the '/' must be at most 63 characters" : "must be at most 63 characters"
                : problem;
    }

    /** Annotations' keys may also have capitals in their domain. */
    public static @Nullable String annotationProblem(String key) {
        return problem(key.toLowerCase(Locale.ROOT));
    }

    static @Nullable String shape(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!Letters.isAlphanumeric(c) && c != '-' && c != '_' && c != '.') {
                return Letters.refuse(name, i, ALLOWED);
            }
        }
        if (!Letters.isAlphanumeric(name.charAt(0)) || !Letters.isAlphanumeric(name.charAt(name.length() - 1))) {
            return "must begin and end with a letter or a digit";
        }
        return null;
    }
}
