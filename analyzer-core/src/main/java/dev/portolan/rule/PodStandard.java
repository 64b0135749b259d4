package dev.portolan.rule;

import dev.portolan.finding.Profile;
import dev.portolan.manifest.Manifest;
import dev.portolan.schema.KubernetesVersion;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The Pod Security Standard that a namespace asks the API server to hold its pods to. What it merely warns of or writes into the audit
 * log keeps no pod out, and so is none.
 *
 * @param profile null where it holds them to none
 * @param release whose words count; null for the cluster's own
 */
public record PodStandard(
        @Nullable Profile profile, @Nullable KubernetesVersion release) {

    private static final String LEVEL = "pod-security.kubernetes.io/enforce";
    private static final String VERSION = "pod-security.kubernetes.io/enforce-version";
    private static final String LATEST = "latest";
    private static final String FIRST = "v1.";
    private static final int MOST_DIGITS = 9;

    /** Null where a namespace says nothing of either. */
    static @Nullable PodStandard of(Manifest namespace) {
        Map<String, String> labels = namespace.labels();
        Profile profile = Profile.of(labels.getOrDefault(LEVEL, ""));
        boolean isStandard = profile == Profile.BASELINE || profile == Profile.RESTRICTED;
        KubernetesVersion release = release(labels.getOrDefault(VERSION, ""));
        return isStandard || release != null ? new PodStandard(isStandard ? profile : null, release) : null;
    }

    /** Whether it names a release as the labels want it: {@code latest} or {@code v1.29}. */
    public static boolean isRelease(String text) {
        return text.equals(LATEST) || release(text) != null;
    }

    /** Of {@code v1.29}; null for {@code latest}, and for what is none. */
    private static @Nullable KubernetesVersion release(String text) {
        String minor = text.startsWith(FIRST) ? text.substring(FIRST.length()) : "";
        boolean isNumber =
                !minor.isEmpty() && minor.length() <= MOST_DIGITS && (minor.equals("0") || minor.charAt(0) != '0');
        for (int i = 0; i < minor.length(); i++) {
            isNumber &= minor.charAt(i) >= '0' && minor.charAt(i) <= '9';
        }
        return isNumber ? new KubernetesVersion(1, Integer.parseInt(minor)) : null;
    }
}
