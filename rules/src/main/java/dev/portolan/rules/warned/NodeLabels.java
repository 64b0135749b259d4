package dev.portolan.rules.warned;

import dev.portolan.rules.vocabulary.NearWord;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The labels and taints of nodes that Kubernetes itself knows, and the values of two of them. */
final class NodeLabels {

    private static final List<String> LABELS = List.of(
            "kubernetes.io/arch",
            "kubernetes.io/hostname",
            "kubernetes.io/os",
            "node-role.kubernetes.io/control-plane",
            "node-role.kubernetes.io/master",
            "node.kubernetes.io/exclude-disruption",
            "node.kubernetes.io/exclude-from-external-load-balancers",
            "node.kubernetes.io/instance-type",
            "node.kubernetes.io/windows-build",
            "topology.kubernetes.io/region",
            "topology.kubernetes.io/zone");

    private static final List<String> TAINTS = List.of(
            "node-role.kubernetes.io/control-plane",
            "node-role.kubernetes.io/master",
            "node.cloudprovider.kubernetes.io/shutdown",
            "node.cloudprovider.kubernetes.io/uninitialized",
            "node.kubernetes.io/disk-pressure",
            "node.kubernetes.io/memory-pressure",
            "node.kubernetes.io/network-unavailable",
            "node.kubernetes.io/not-ready",
            "node.kubernetes.io/out-of-service",
            "node.kubernetes.io/pid-pressure",
            "node.kubernetes.io/unreachable",
            "node.kubernetes.io/unschedulable");

    private static final Set<String> SYSTEMS = Set.of("kubernetes.io/os", "beta.kubernetes.io/os");

    private static final Set<String> ARCHITECTURES = Set.of("kubernetes.io/arch", "beta.kubernetes.io/arch");

    /** What uname and others call the architectures of Go, after which kubelets label. */
    private static final Map<String, String> OTHER_NAMES = Map.of(
            "x86_64", "amd64",
            "x86-64", "amd64",
            "x64", "amd64",
            "aarch64", "arm64");

    private NodeLabels() {}

    /** The label that was meant by one that no node has; null where there is none. */
    static @Nullable String label(String written) {
        return meant(written, LABELS);
    }

    /** The taint that was meant by one that no node has; null where there is none. */
    static @Nullable String taint(String written) {
        return meant(written, TAINTS);
    }

    private static @Nullable String meant(String written, List<String> known) {
        int slash = written.indexOf('/');
        return slash < 0 || known.contains(written) ? null : NearWord.of(written, known);
    }

    /** The value that was meant by one that the label never has; null where it may have it. */
    static @Nullable String value(String label, String written) {
        // What somebody will put in the place of ${OS} says nothing yet.
        if (written.indexOf('$') >= 0) {
            return null;
        }
        String small = written.toLowerCase(Locale.ROOT);
        if (SYSTEMS.contains(label)) {
            return small.equals(written) ? null : small;
        }
        if (ARCHITECTURES.contains(label)) {
            String meant = OTHER_NAMES.getOrDefault(small, small);
            return meant.equals(written) ? null : meant;
        }
        return null;
    }
}
