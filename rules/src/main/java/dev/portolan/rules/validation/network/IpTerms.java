package dev.portolan.rules.validation.network;

import dev.portolan.rules.vocabulary.Cidr;
import dev.portolan.rules.vocabulary.IpAddress;
import dev.portolan.schema.KubernetesVersion;
import org.jspecify.annotations.Nullable;

/** Addresses in fields that were there before the server became strict about them. */
final class IpTerms {

    private static final int STRICT = 36;

    private IpTerms() {}

    static boolean isStrict(KubernetesVersion version) {
        return version.isAtLeast(STRICT);
    }

    /** Why it is no address that this server takes, in words; null if it is one. */
    static @Nullable String problem(String text, KubernetesVersion version) {
        return isStrict(version) ? IpAddress.problem(text) : IpAddress.lenientProblem(text);
    }

    /** Why it is no block of addresses that this server takes, in words; null if it is one. */
    static @Nullable String blockProblem(String text, KubernetesVersion version) {
        return isStrict(version) ? Cidr.problem(text) : Cidr.lenientProblem(text);
    }
}
