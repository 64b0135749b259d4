package dev.portolan.rule;

import dev.portolan.finding.ObjectIdentity;
import dev.portolan.finding.Profile;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which good practices a run asks for: everywhere, and of the objects of single namespaces. */
public final class Demand {

    private final Set<Profile> everywhere;
    private final Map<String, Set<Profile>> namespaces;
    private final String ownNamespace;
    private final Set<String> named;

    /**
     * @param everywhere of all objects
     * @param namespaces what is asked in some of them beyond that
     * @param ownNamespace where objects live that name none
     * @param named ids of rules whose every finding is asked for
     */
    public Demand(
            Set<Profile> everywhere, Map<String, Set<Profile>> namespaces, String ownNamespace, Set<String> named) {
        this.everywhere = Set.copyOf(everywhere);
        this.namespaces = Map.copyOf(namespaces);
        this.ownNamespace = ownNamespace;
        this.named = Set.copyOf(named);
    }

    /** Asks for nothing beyond the rules that run without being asked for. */
    public static Demand none() {
        return new Demand(Set.of(), Map.of(), "", Set.of());
    }

    /** All profiles that are asked for anywhere. */
    public Set<Profile> profiles() {
        Set<Profile> all = EnumSet.noneOf(Profile.class);
        all.addAll(everywhere);
        namespaces.values().forEach(all::addAll);
        return all;
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
        Set<Profile> here = Set.of();
        if (object != null) {
            String namespace = object.namespace();
            here = namespaces.getOrDefault(namespace == null ? ownNamespace : namespace, Set.of());
        }
        for (Profile profile : demandedBy) {
            if (everywhere.contains(profile) || here.contains(profile)) {
                return true;
            }
        }
        return false;
    }
}
