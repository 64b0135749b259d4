package dev.portolan.rules.vocabulary;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a container may ask for: {@code cpu}, {@code memory}, {@code ephemeral-storage}, {@code hugepages-2Mi}, or
 * something with a domain, {@code example.com/gpu}.
 */
public final class ResourceName {

    private static final Set<String> OF_CONTAINERS = Set.of("cpu", "memory", "ephemeral-storage");
    private static final String HUGE_PAGES = "hugepages-";
    private static final String NATIVE_DOMAIN = "kubernetes.io/";
    private static final String QUOTA_PREFIX = "requests.";

    private ResourceName() {}

    /** Why a container cannot ask for it, in words; null if it can. */
    public static @Nullable String problem(String name) {
        String problem = QualifiedName.problem(name);
        if (problem != null) {
            return problem;
        }
        if (isNative(name)) {
            return name.indexOf('/') >= 0 || OF_CONTAINERS.contains(name) || isHugePages(name)
                    ? null
                    : "must be cpu, memory, ephemeral-storage or hugepages-SIZE, or have a domain, such as example.com/"
                            + name;
        }
        if (name.startsWith(QUOTA_PREFIX)) {
            return "must not begin with \"requests.\"; that is how quotas name it";
        }
        return QualifiedName.problem(QUOTA_PREFIX + name);
    }

    /** Why a whole pod cannot ask for it, in words; null if it can. */
    public static @Nullable String podProblem(String name) {
        String problem = problem(name);
        return problem == null && !name.equals("cpu") && !name.equals("memory") && !isHugePages(name)
                ? "must be cpu, memory or hugepages-SIZE; ask for the rest in containers"
                : problem;
    }

    public static boolean isHugePages(String name) {
        return name.startsWith(HUGE_PAGES);
    }

    /** The size of a page, as it is written: {@code 2Mi} of {@code hugepages-2Mi}. */
    public static String pageSize(String name) {
        return name.substring(HUGE_PAGES.length());
    }

    /** Whether it is counted in whole pieces and comes from outside of Kubernetes. */
    public static boolean isExtended(String name) {
        return !isNative(name) && !name.startsWith(QUOTA_PREFIX) && QualifiedName.problem(QUOTA_PREFIX + name) == null;
    }

    /** Whether a container may have less for sure than it may use at most. */
    public static boolean isOvercommitAllowed(String name) {
        return isNative(name) && !isHugePages(name);
    }

    private static boolean isNative(String name) {
        return name.indexOf('/') < 0 || name.contains(NATIVE_DOMAIN);
    }
}
