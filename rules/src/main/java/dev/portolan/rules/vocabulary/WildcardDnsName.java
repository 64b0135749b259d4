package dev.portolan.rules.vocabulary;

import org.jspecify.annotations.Nullable;

/** A subdomain whose first label is {@code *}, as the hosts of an Ingress may be. */
public final class WildcardDnsName {

    private WildcardDnsName() {}

    /** Why it is none, in words; null if it is one. */
    public static @Nullable String problem(String text) {
        if (!text.startsWith("*.")) {
            return "must begin with \"*.\" if it has a '*'";
        }
        String rest = text.substring(2);
        return rest.indexOf('*') >= 0 ? "may have one '*' only, as the whole first part" : DnsSubdomain.problem(rest);
    }
}
