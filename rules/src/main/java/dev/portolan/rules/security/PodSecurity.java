package dev.portolan.rules.security;

import static dev.portolan.finding.Profile.BASELINE;
import static dev.portolan.finding.Profile.RESTRICTED;
import static dev.portolan.finding.Profile.SECURITY;

import dev.portolan.finding.Profile;
import dev.portolan.manifest.Container;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Pod;
import dev.portolan.rule.Reporter;
import java.util.ArrayList;
import java.util.List;

/** What the standards look at in more than one place, and whom they spare. */
final class PodSecurity {

    /** Since 1.25 a pod says for which system it is, and the standard {@code restricted} asks nothing of Linux of the others. */
    private static final int SYSTEM_IS_KNOWN = 25;

    /** Since 1.35 root in a pod with users of its own is nobody on the node, and the standards take that into account. */
    private static final int OWN_USERS_COUNT = 35;

    private PodSecurity() {}

    /** The pod's own security context and those of its containers, there or not. */
    static List<Field> contexts(Pod pod) {
        List<Field> contexts = new ArrayList<>();
        contexts.add(context(pod));
        for (Container container : pod.allContainers()) {
            contexts.add(context(container));
        }
        return contexts;
    }

    static Field context(Pod pod) {
        return pod.spec().get("securityContext");
    }

    static Field context(Container container) {
        return container.field().get("securityContext");
    }

    /** Whether {@code restricted} spares a pod what only Linux knows. */
    static boolean isWindows(Pod pod, Reporter report) {
        return report.standard().isAtLeast(SYSTEM_IS_KNOWN)
                && pod.spec().at("os", "name").is("windows");
    }

    static boolean hasOwnUsers(Pod pod, Reporter report) {
        Field hostUsers = pod.spec().get("hostUsers");
        return report.standard().isAtLeast(OWN_USERS_COUNT) && hostUsers.isPresent() && !hostUsers.isTrue();
    }

    /** Who demands what {@code baseline} demands, and {@code restricted} of Linux alone. */
    static Profile[] demandedOf(Pod pod, Reporter report) {
        return isWindows(pod, report)
                ? new Profile[] {SECURITY, BASELINE}
                : new Profile[] {SECURITY, BASELINE, RESTRICTED};
    }

    /** A container in words; one without a name by its place. */
    static String name(Container container) {
        String name = container.name();
        return "container " + (name.isEmpty() ? container.field().name() : "\"" + name + "\"");
    }
}
