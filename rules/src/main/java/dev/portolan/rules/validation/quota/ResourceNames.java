package dev.portolan.rules.validation.quota;

import dev.portolan.rules.vocabulary.NearWord;
import dev.portolan.rules.vocabulary.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of what can be counted. Source: kubernetes/kubernetes, pkg/apis/core/helper. */
final class ResourceNames {

    private static final Set<String> CONTAINERS = Set.of("cpu", "memory", "ephemeral-storage");

    private static final Set<String> COUNTS = Set.of(
            "pods",
            "resourcequotas",
            "services",
            "replicationcontrollers",
            "secrets",
            "persistentvolumeclaims",
            "configmaps",
            "services.nodeports",
            "services.loadbalancers");

    private static final Set<String> COMPUTE =
            Set.of("cpu", "memory", "limits.cpu", "limits.memory", "requests.cpu", "requests.memory");

    private static final Set<String> OTHERS_OF_QUOTAS =
            Set.of("ephemeral-storage", "requests.ephemeral-storage", "limits.ephemeral-storage", "requests.storage");

    private ResourceNames() {}

    /** Why a quota cannot count it, in words; null if it can. */
    static @Nullable String problemInQuota(String name) {
        String problem = QualifiedName.problem(name);
        if (problem != null || name.indexOf('/') >= 0 || isOfQuotas(name)) {
            return problem;
        }
        String near = nearInQuota(name);
        return "is no resource that a quota can count; "
                + (near == null
                        ? "a resource of a device has a domain, others are written count/RESOURCE.GROUP, such as"
                                + " count/deployments.apps"
                        : "write " + near);
    }

    /** The resource of quotas that a name was to be; null where none is near. */
    static @Nullable String nearInQuota(String name) {
        List<String> all = new ArrayList<>(COUNTS);
        all.addAll(COMPUTE);
        all.addAll(OTHERS_OF_QUOTAS);
        return NearWord.of(name, all);
    }

    static boolean isOfQuotas(String name) {
        return COUNTS.contains(name)
                || COMPUTE.contains(name)
                || OTHERS_OF_QUOTAS.contains(name)
                || name.startsWith("hugepages-")
                || name.startsWith("requests.hugepages-");
    }

    /** Whether only whole numbers of it make sense. */
    static boolean isWhole(String name) {
        return COUNTS.contains(name) || isExtended(name);
    }

    /** Why the containers or pods of a limit range have it not, in words; null if they may have it. */
    static @Nullable String problemInContainer(String name) {
        String problem = QualifiedName.problem(name);
        if (problem != null) {
            return problem;
        }
        if (name.indexOf('/') < 0) {
            return CONTAINERS.contains(name) || name.startsWith("hugepages-")
                    ? null
                    : "is no resource of containers; write cpu, memory, ephemeral-storage, or one with a domain";
        }
        return isNative(name) || isExtended(name) ? null : "must not begin with \"requests.\"";
    }

    /** Why other types of a limit range have it not, in words; null if they may have it. */
    static @Nullable String problemElsewhere(String name) {
        String problem = QualifiedName.problem(name);
        return problem != null || name.indexOf('/') >= 0 || isOfQuotas(name) || name.equals("storage")
                ? problem
                : "is no resource; write one such as storage, or one with a domain";
    }

    /** Whether more of it may be promised than there is. */
    static boolean canBeOvercommitted(String name) {
        return isNative(name) && !name.startsWith("hugepages-");
    }

    static boolean isPodCount(String name) {
        return name.equals("pods");
    }

    static boolean isOfPods(String name) {
        return isPodCount(name) || COMPUTE.contains(name);
    }

    static boolean isOfClaims(String name) {
        return name.equals("persistentvolumeclaims") || name.equals("requests.storage");
    }

    private static boolean isNative(String name) {
        return name.indexOf('/') < 0 || name.contains("kubernetes.io/");
    }

    private static boolean isExtended(String name) {
        return !isNative(name) && !name.startsWith("requests.") && QualifiedName.problem("requests." + name) == null;
    }
}
