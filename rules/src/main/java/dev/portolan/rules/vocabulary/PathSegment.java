package dev.portolan.rules.vocabulary;

import org.jspecify.annotations.Nullable;

/** A name that only has to fit into a URL's path: those of roles and their bindings. */
public final class PathSegment {

    private PathSegment() {}

    /** Why it is none, in words; null if it is one. */
    public static @Nullable String problem(String text) {
        if (text.equals(".") || text.equals("..")) {
            return "must not be \"" + text + "\"";
        }
        for (char c : new char[] {'/', '%'}) {
            if (text.indexOf(c) >= 0) {
                return "must not have a '" + c + "'";
            }
        }
        return null;
    }
}
