package dev.portolan.model;

import dev.portolan.manifest.Answer;
import dev.portolan.manifest.ContainerPort;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.LabelSelector;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.NetworkPolicy;
import dev.portolan.manifest.PodLabels;
import dev.portolan.manifest.PodPorts;
import dev.portolan.manifest.Workload;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who may talk to whom under the NetworkPolicies of the input. A connection needs both ends: the source's policies let it
 * out, the target's let it in. An end that no policy selects in that direction is open. Whether a container listens is
 * no matter.
 */
public final class NetworkReach {

    /** Every namespace has this label, whoever made it. */
    private static final String NAME_LABEL = "kubernetes.io/metadata.name";

    private final Model model;
    private final Map<String, PolicyIndex> policies = new HashMap<>();
    private final Map<String, Map<String, String>> namespaces = new HashMap<>();
    private final Map<Workload, Limits> ingress = new HashMap<>();
    private final Map<Workload, Limits> egress = new HashMap<>();

    /**
     * The policies of one direction that count for a workload's pods.
     *
     * @param limiting those that surely select all of them
     * @param allowing those and, where there are some, those that may select some of them: they allow more
     */
    private record Limits(List<NetworkPolicy> limiting, List<NetworkPolicy> allowing) {}

    private NetworkReach(Model model) {
        this.model = model;
        for (Manifest manifest : model.manifests()) {
            NetworkPolicy policy = NetworkPolicy.of(manifest);
            if (policy != null) {
                policies.computeIfAbsent(model.namespace(manifest), name -> new PolicyIndex())
                        .add(policy);
            } else if (manifest.is("", "Namespace") && manifest.name() != null) {
                namespaces.put(manifest.name(), manifest.labels());
            }
        }
    }

    public static NetworkReach of(Model model) {
        return new NetworkReach(model);
    }

    /** Whether the input has no policy, so that all may talk to all. */
    public boolean isOpen() {
        return policies.isEmpty();
    }

    /** On which ports of {@code to} the pods of {@code from} may reach it. */
    public Connections allowed(Workload from, Workload to) {
        return leaving(from, to).and(entering(from, to));
    }

    /** The policies that select a workload's pods and limit what comes in; none leave it open. */
    public List<NetworkPolicy> limitingIngress(Workload workload) {
        return ingress(workload).limiting();
    }

    /** Those whose rules may let something in: if some limit it, also those that may select only some of the pods. */
    public List<NetworkPolicy> allowingIngress(Workload workload) {
        return ingress(workload).allowing();
    }

    /** The policies that select a workload's pods and limit what goes out; none leave it open. */
    public List<NetworkPolicy> limitingEgress(Workload workload) {
        return egress(workload).limiting();
    }

    /** Those whose rules may let something out: if some limit it, also those that may select only some of the pods. */
    public List<NetworkPolicy> allowingEgress(Workload workload) {
        return egress(workload).allowing();
    }

    private Limits ingress(Workload workload) {
        return ingress.computeIfAbsent(workload, one -> limits(one, NetworkPolicy::limitsIngress));
    }

    private Limits egress(Workload workload) {
        return egress.computeIfAbsent(workload, one -> limits(one, NetworkPolicy::limitsEgress));
    }

    private Limits limits(Workload workload, Predicate<NetworkPolicy> direction) {
        PolicyIndex index = policies.get(model.namespace(workload.manifest()));
        if (index == null) {
            return new Limits(List.of(), List.of());
        }
        PodLabels labels = workload.labels();
        List<NetworkPolicy> allowing =
                index.maySelect(labels).stream().filter(direction).toList();
        List<NetworkPolicy> limiting = allowing.stream()
                .filter(policy -> labels.matches(policy.podSelector()) == Answer.YES)
                .toList();
        return new Limits(limiting, limiting.isEmpty() ? List.of() : allowing);
    }

    /** On which ports of {@code to} the policies of {@code from} let its pods reach it. */
    public Connections leaving(Workload from, Workload to) {
        List<NetworkPolicy> allowing = allowingEgress(from);
        if (allowing.isEmpty()) {
            return Connections.ALL;
        }
        Connections allowed = Connections.NONE;
        for (NetworkPolicy policy : allowing) {
            for (Field rule : policy.egress()) {
                allowed = allowed.or(through(policy, rule, "to", to, to));
            }
        }
        return allowed;
    }

    /** On which ports of {@code to} its own policies let the pods of {@code from} in. */
    public Connections entering(Workload from, Workload to) {
        List<NetworkPolicy> allowing = allowingIngress(to);
        if (allowing.isEmpty()) {
            return Connections.ALL;
        }
        Connections allowed = Connections.NONE;
        for (NetworkPolicy policy : allowing) {
            for (Field rule : policy.ingress()) {
                allowed = allowed.or(through(policy, rule, "from", from, to));
            }
        }
        return allowed;
    }

    /** What one rule lets through, if the other end is among its peers. */
    private Connections through(NetworkPolicy policy, Field rule, String peers, Workload peer, Workload target) {
        List<Field> named = rule.get(peers).items();
        if (!named.isEmpty() && named.stream().noneMatch(one -> isPeer(policy, one, peer))) {
            return Connections.NONE;
        }
        List<Field> ports = rule.get("ports").items();
        if (ports.isEmpty()) {
            return Connections.ALL;
        }
        Connections allowed = Connections.NONE;
        for (Field port : ports) {
            allowed = allowed.or(ports(port, target));
        }
        return allowed;
    }

    /**
     * Both selectors of a peer count together; a block of addresses is no pod. Where only some of the pods have a label, or
     * may have it, such as one of a Job's own, those may talk.
     */
    private boolean isPeer(NetworkPolicy policy, Field peer, Workload workload) {
        Field pods = peer.get("podSelector");
        Field places = peer.get("namespaceSelector");
        if (peer.get("ipBlock").isPresent() || (pods.isAbsent() && places.isAbsent())) {
            return false;
        }
        String namespace = model.namespace(workload.manifest());
        boolean placed = places.isPresent()
                ? new LabelSelector(places).matches(namespaceLabels(namespace)) == Answer.YES
                : namespace.equals(model.namespace(policy.manifest()));
        return placed && (pods.isAbsent() || workload.labels().matches(new LabelSelector(pods)) != Answer.NO);
    }

    /** The labels of a namespace, as far as the input shows them. */
    private Map<String, String> namespaceLabels(String namespace) {
        Map<String, String> labels = new HashMap<>(namespaces.getOrDefault(namespace, Map.of()));
        labels.put(NAME_LABEL, namespace);
        return labels;
    }

    private static Connections ports(Field port, Workload target) {
        String written = port.get("protocol").text();
        String protocol = written.isEmpty() ? "TCP" : written;
        Field number = port.get("port");
        if (number.isAbsent()) {
            return Connections.of(protocol, PortRange.ALL);
        }
        Integer first = number.isString() ? named(target, number.text(), protocol) : valid(number.integer());
        if (first == null) {
            return Connections.NONE;
        }
        Integer last = number.isString() ? null : valid(port.get("endPort").integer());
        return Connections.of(protocol, new PortRange(first, last == null ? first : Math.max(first, last)));
    }

    private static @Nullable Integer named(Workload target, String name, String protocol) {
        ContainerPort declared = PodPorts.of(target.pod()).named(name, protocol);
        return declared == null ? null : valid(declared.number());
    }

    private static @Nullable Integer valid(@Nullable Long port) {
        return port == null || port < 1 || port > PortRange.ALL.last() ? null : Integer.valueOf(port.intValue());
    }
}
