package dev.portolan.rules.validation.metadata;

import dev.portolan.manifest.Manifest;
import dev.portolan.rules.vocabulary.Dns1035Label;
import dev.portolan.rules.vocabulary.DnsLabel;
import dev.portolan.rules.vocabulary.DnsSubdomain;
import dev.portolan.rules.vocabulary.IpAddress;
import dev.portolan.rules.vocabulary.PathSegment;
import dev.portolan.schema.KubernetesVersion;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the names of a kind may look like.
 *
 * @param problems why a name is none, in words; null if it is one
 */
record NameRule(Function<String, @Nullable String> problems) {

    private static final NameRule SUBDOMAIN = new NameRule(DnsSubdomain::problem);
    private static final NameRule LABEL = new NameRule(DnsLabel::problem);
    private static final NameRule OLDER_LABEL = new NameRule(Dns1035Label::problem);
    private static final NameRule SEGMENT = new NameRule(PathSegment::problem);
    private static final NameRule ADDRESS = new NameRule(NameRule::addressProblem);

    private static final Set<String> SEGMENT_GROUPS =
            Set.of("rbac.authorization.k8s.io", "certificates.k8s.io", "apiregistration.k8s.io");
    private static final int RELEASE_OF_PLAIN_SERVICE_NAMES = 36;
    private static final int RELEASE_OF_STATEFUL_SET_LABELS = 27;

    static NameRule of(Manifest manifest, KubernetesVersion version) {
        String group = manifest.group();
        // Servers beside the main one have rules of their own; these here take names of users, with colons and more.
        if (SEGMENT_GROUPS.contains(group)
                || group.endsWith(".openshift.io")
                || manifest.is("policy", "PodDisruptionBudget")) {
            return SEGMENT;
        }
        if (group.isEmpty()) {
            return switch (manifest.kind()) {
                case "Service" -> version.isAtLeast(RELEASE_OF_PLAIN_SERVICE_NAMES) ? LABEL : OLDER_LABEL;
                case "Namespace" -> LABEL;
                default -> SUBDOMAIN;
            };
        }
        if (manifest.is("apps", "StatefulSet") && version.isAtLeast(RELEASE_OF_STATEFUL_SET_LABELS)) {
            return LABEL;
        }
        return manifest.is("networking.k8s.io", "IPAddress") ? ADDRESS : SUBDOMAIN;
    }

    @Nullable
    String problem(String name) {
        return problems.apply(name);
    }

    /** The server puts characters behind a prefix, so it may end in a dash. */
    @Nullable
    String problemOfPrefix(String prefix) {
        boolean dash = prefix.length() > 1 && prefix.endsWith("-");
        return problems.apply(dash ? prefix.substring(0, prefix.length() - 2) + "a" : prefix);
    }

    private static @Nullable String addressProblem(String name) {
        IpAddress address = IpAddress.parse(name);
        if (address == null) {
            return IpAddress.problem(name);
        }
        return address.canonical().equals(name) ? null : "must be written " + address.canonical();
    }
}
