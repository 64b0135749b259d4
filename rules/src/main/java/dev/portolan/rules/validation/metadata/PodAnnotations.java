package dev.portolan.rules.validation.metadata;

import dev.portolan.manifest.Container;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Pod;
import dev.portolan.rule.Reporter;
import dev.portolan.rules.validation.Term;
import dev.portolan.rules.vocabulary.FilePath;
import java.math.BigInteger;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Annotations by which pods said something before there were fields for it; the server still reads them. */
final class PodAnnotations {

    private static final String MIRROR = "kubernetes.io/config.mirror";
    private static final String DELETION_COST = "controller.kubernetes.io/pod-deletion-cost";
    private static final String APP_ARMOR = "container.apparmor.security.beta.kubernetes.io/";
    private static final String SECCOMP_POD = "seccomp.security.alpha.kubernetes.io/pod";
    private static final String SECCOMP = "container.seccomp.security.alpha.kubernetes.io/";
    private static final String LOCALHOST = "localhost/";
    private static final Set<String> RUNTIME_DEFAULTS = Set.of("runtime/default", "docker/default");
    private static final BigInteger LARGEST_COST = BigInteger.valueOf(Integer.MAX_VALUE);
    private static final BigInteger SMALLEST_COST = BigInteger.valueOf(Integer.MIN_VALUE);

    private PodAnnotations() {}

    static void check(Pod pod, Reporter report) {
        Field annotations = pod.metadata().get("annotations");
        for (Field annotation : annotations.members()) {
            if (!annotation.isString()) {
                continue;
            }
            String key = annotation.name();
            if (key.equals(MIRROR)) {
                if (pod.spec().get("nodeName").text().isEmpty()) {
                    report.atKey(annotation, "a mirror pod needs spec.nodeName; add it, or remove this annotation");
                }
            } else if (key.equals(DELETION_COST)) {
                Term.check(annotation, costProblem(annotation.text()), report);
            } else if (key.startsWith(APP_ARMOR)) {
                checkAppArmor(pod, annotation, key.substring(APP_ARMOR.length()), report);
            } else if (key.equals(SECCOMP_POD) || key.startsWith(SECCOMP)) {
                Term.check(annotation, seccompProblem(annotation.text()), report);
            }
        }
    }

    private static @Nullable String costProblem(String text) {
        boolean plain = text.matches("-?[0-9]+") && (text.equals("0") || !text.startsWith("0"));
        BigInteger cost = plain ? new BigInteger(text) : BigInteger.ZERO;
        return plain && cost.compareTo(LARGEST_COST) <= 0 && cost.compareTo(SMALLEST_COST) >= 0
                ? null
                : "must be a whole number of 32 bits, without a plus sign or leading zeros";
    }

    private static void checkAppArmor(Pod pod, Field annotation, String container, Reporter report) {
        if (pod.allContainers().stream().map(Container::name).noneMatch(container::equals)) {
            report.atKey(annotation, "the pod has no container \"" + container + "\"; correct the name behind the '/'");
        }
        String profile = annotation.text();
        if (!profile.isEmpty()
                && !profile.equals("runtime/default")
                && !profile.equals("unconfined")
                && !profile.startsWith(LOCALHOST)) {
            Term.check(
                    annotation, "must be runtime/default, unconfined, or localhost/ and the name of a profile", report);
        }
    }

    private static @Nullable String seccompProblem(String profile) {
        if (RUNTIME_DEFAULTS.contains(profile) || profile.equals("unconfined")) {
            return null;
        }
        return profile.startsWith(LOCALHOST)
                ? FilePath.descending(profile.substring(LOCALHOST.length()))
                : "must be runtime/default, unconfined, or localhost/ and the path of a profile";
    }
}
