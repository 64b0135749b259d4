package dev.portolan.rules.vocabulary;

import org.jspecify.annotations.Nullable;

/** A DNS label as the older RFC 1035 has it: it begins with a letter. */
public final class Dns1035Label {

    private Dns1035Label() {}

    /** Why it is none, in words; null if it is one. */
    public static @Nullable String problem(String text) {
        String problem = DnsLabel.problem(text);
        return problem == null && !Letters.isLower(text.charAt(0)) ? "must begin with a lower-case letter" : problem;
    }
}
