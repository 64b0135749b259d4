package dev.portolan.rule;

import dev.portolan.finding.ObjectIdentity;
import dev.portolan.finding.Profile;
import dev.portolan.manifest.Manifest;
import dev.portolan.schema.KubernetesVersion;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which good practices a run asks for: everywhere, and of the objects of single namespaces.
 *
 * @param everywhere of all objects
 * @param namespaces what some of them ask of their pods beyond that
 * @param ownNamespace where objects live that name none
 * @param named ids of rules whose every finding is asked for
 */
public record Demand(
        Set<Profile> everywhere, Map<String, PodStandard> namespaces, String ownNamespace, Set<String> named) {

    public Demand {
        everywhere = Set.copyOf(everywhere);
        namespaces = Map.copyOf(namespaces);
        named = Set.copyOf(named);
    }

    /** Asks for nothing beyond the rules that run without being asked for. */
    public static Demand none() {
        return new Demand(Set.of(), Map.of(), "", Set.of());
    }

    /** All profiles that are asked for anywhere. */
    public Set<Profile> profiles() {
        Set<Profile> all = EnumSet.noneOf(Profile.class);
        all.addAll(everywhere);
        for (PodStandard standard : namespaces.values()) {
            if (standard.profile() != null) {
                all.add(standard.profile());
            }
        }
        return all;
    }

    /** What the namespaces of the input ask of their pods, by their names. */
    public static Map<String, PodStandard> standards(List<Manifest> manifests) {
        Map<String, PodStandard> standards = new HashMap<>();
        for (Manifest manifest : manifests) {
            String name = manifest.is("", "Namespace") ? manifest.name() : null;
            PodStandard standard = name == null ? null : PodStandard.of(manifest);
            if (name != null && standard != null) {
                standards.put(name, standard);
            }
        }
        return standards;
    }

    /**
     * The release whose Pod Security Standards count for an object: the one that its namespace names, as far as the cluster knows it.
     *
     * @param cluster the cluster's own
     */
    KubernetesVersion release(KubernetesVersion cluster, ObjectIdentity object) {
        PodStandard standard = namespaces.isEmpty() ? null : here(object);
        KubernetesVersion release = standard == null ? null : standard.release();
        return release == null || release.compareTo(cluster) > 0 ? cluster : release;
    }

    private @Nullable PodStandard here(ObjectIdentity object) {
        String namespace = object.namespace();
        return namespaces.get(namespace == null ? ownNamespace : namespace);
    }

    /**
     * Whether to tell of what a rule met.
     *
     * @param demandedBy the profiles that want it told
     */
    boolean wants(RegisteredRule rule, @Nullable ObjectIdentity object, List<Profile> demandedBy) {
        if (rule.onByDefault() || rule.profiles().isEmpty() || named.contains(rule.id())) {
            return true;
        }
        PodStandard here = object == null ? null : here(object);
        for (Profile profile : demandedBy) {
            if (everywhere.contains(profile) || (here != null && here.profile() == profile)) {
                return true;
            }
        }
        return false;
    }
}
