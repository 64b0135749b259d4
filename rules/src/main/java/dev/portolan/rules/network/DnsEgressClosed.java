package dev.portolan.rules.network;

import static dev.portolan.finding.Severity.NOTE;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.NetworkPolicy;
import dev.portolan.manifest.Workload;
import dev.portolan.model.Model;
import dev.portolan.model.NetworkReach;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Pods that may not ask DNS: the policies that limit what leaves them let nothing out to port 53. */
@AutoService(Rule.class)
@RuleInfo(id = "dns-egress-closed", severity = NOTE, summary = "policy limits egress and does not leave DNS open")
public final class DnsEgressClosed implements ModelRule {

    private static final long DNS = 53;

    /** Policies see the port of the pod, and OpenShift's pods of DNS listen on this one. */
    private static final long OPENSHIFT_DNS = 5353;

    /** Where the pods of DNS are, on OpenShift the latter. */
    private static final Set<String> NAMESPACES = Set.of("kube-system", "openshift-dns");

    @Override
    public void check(Model model, Reporter report) {
        List<PolicyPods> policies = PolicyPods.of(model);
        if (policies.isEmpty()) {
            return;
        }
        Closing closing = new Closing(NetworkReach.of(model));
        for (PolicyPods one : policies) {
            NetworkPolicy policy = one.policy();
            if (policy.limitsEgress()
                    && !leavesDnsOpen(policy)
                    && !model.unread().mayHold("NetworkPolicy", policy.manifest())
                    && isClosed(model, closing, one, policies)) {
                Field place = policy.manifest().spec().get("egress");
                report.at(
                                place,
                                place.headSpan(),
                                "pods that " + policy.manifest().identity().inWords()
                                        + " selects may not ask DNS, so they find no host by its name; let port 53"
                                        + " out, UDP and TCP")
                        .label("port 53 is not among what may leave");
            }
        }
    }

    /** Whether it is this policy that leaves some pod without DNS: of several that do, the first. */
    private static boolean isClosed(Model model, Closing closing, PolicyPods one, List<PolicyPods> policies) {
        NetworkPolicy policy = one.policy();
        if (one.workloads().isEmpty()) {
            return policies.stream()
                    .map(PolicyPods::policy)
                    .filter(other -> model.namespace(other.manifest()).equals(model.namespace(policy.manifest())))
                    .noneMatch(other -> other.limitsEgress() && leavesDnsOpen(other) && covers(other, policy));
        }
        return one.workloads().stream()
                .map(closing::of)
                .anyMatch(found -> found.filter(policy::equals).isPresent());
    }

    /** Which policy leaves the pods of a workload without DNS. Many policies may select one workload. */
    private static final class Closing {

        private final NetworkReach reach;
        private final Map<Workload, Optional<NetworkPolicy>> known = new HashMap<>();

        Closing(NetworkReach reach) {
            this.reach = reach;
        }

        Optional<NetworkPolicy> of(Workload workload) {
            return known.computeIfAbsent(workload, this::find);
        }

        private Optional<NetworkPolicy> find(Workload workload) {
            boolean open = workload.pod().spec().get("hostNetwork").isTrue()
                    || reach.allowingEgress(workload).stream().anyMatch(DnsEgressClosed::leavesDnsOpen);
            return open
                    ? Optional.empty()
                    : reach.limitingEgress(workload).stream().findFirst();
        }
    }

    private static boolean covers(NetworkPolicy other, NetworkPolicy policy) {
        return other.podSelector().expressions().isEmpty()
                && policy.podSelector()
                        .matchLabels()
                        .entrySet()
                        .containsAll(other.podSelector().matchLabels().entrySet());
    }

    private static boolean leavesDnsOpen(NetworkPolicy policy) {
        return policy.egress().stream().anyMatch(DnsEgressClosed::leavesDnsOpen);
    }

    private static boolean leavesDnsOpen(Field rule) {
        List<Field> ports = rule.get("ports").items();
        if (ports.stream().anyMatch(DnsEgressClosed::isDns)) {
            return true;
        }
        List<Field> peers = rule.get("to").items();
        boolean reachesDns = peers.isEmpty() || peers.stream().anyMatch(DnsEgressClosed::mayBeDns);
        return reachesDns && (ports.isEmpty() || ports.stream().anyMatch(port -> includes(port, OPENSHIFT_DNS)));
    }

    private static boolean isDns(Field port) {
        Field number = port.get("port");
        return number.integer() == null ? number.isAbsent() || number.text().startsWith("dns") : includes(port, DNS);
    }

    private static boolean includes(Field port, long sought) {
        Long first = port.get("port").integer();
        Long last = port.get("endPort").integer();
        return first != null && first <= sought && sought <= (last == null ? first : last);
    }

    /** The pods of DNS are in another namespace; by what labels it is known the input does not say. */
    private static boolean mayBeDns(Field peer) {
        Field namespaces = peer.get("namespaceSelector");
        String name = namespaces.at("matchLabels", NamespaceLabels.NAME).text();
        return peer.get("ipBlock").isPresent()
                || (namespaces.isPresent() && (name.isEmpty() || NAMESPACES.contains(name)));
    }
}
