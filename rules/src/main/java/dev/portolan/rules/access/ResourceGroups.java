package dev.portolan.rules.access;

import dev.portolan.schema.KindInfo;
import dev.portolan.schema.Schemas;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * In which API groups the resources of Kubernetes itself are.
 *
 * @param homes by plural name
 * @param groups all that are built in; what is in another one nobody knows
 */
record ResourceGroups(Map<String, Set<String>> homes, Set<String> groups) {

    static ResourceGroups of(Schemas schemas) {
        Map<String, Set<String>> homes = new HashMap<>();
        Set<String> groups = new HashSet<>();
        for (KindInfo kind : schemas.kinds()) {
            groups.add(kind.group());
            if (!kind.plural().isEmpty() && kind.served()) {
                homes.computeIfAbsent(kind.plural(), plural -> new TreeSet<>()).add(kind.group());
            }
        }
        return new ResourceGroups(homes, groups);
    }

    /** The groups of a resource, {@code deployments/scale} being one of deployments; none if it is not known. */
    Set<String> homes(String resource) {
        int slash = resource.indexOf('/');
        return homes.getOrDefault(slash < 0 ? resource : resource.substring(0, slash), Set.of());
    }

    boolean areBuiltIn(List<String> names) {
        return groups.containsAll(names);
    }

    /** The one group in which all resources are; null where there is none, or more than one. */
    @Nullable
    String common(List<String> resources) {
        Set<String> common = null;
        for (String resource : resources) {
            if (common == null) {
                common = new TreeSet<>(homes(resource));
            } else {
                common.retainAll(homes(resource));
            }
        }
        return common == null || common.size() != 1 ? null : common.iterator().next();
    }
}
