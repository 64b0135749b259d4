package dev.portolan.rules.network;

import dev.portolan.manifest.Field;
import dev.portolan.manifest.LabelSelector;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.Workload;
import dev.portolan.model.Model;
import dev.portolan.model.Selection;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A port of a policy's rule, and the workloads on whose pods it is looked up: those that the policy selects for what comes
 * in, the peers for what goes out.
 *
 * @param rule that holds the port
 * @param port an object with port and protocol
 * @param targets at least one, all of them known
 */
record PolicyPort(PolicyPods policy, Field rule, Field port, List<Workload> targets) {

    static List<PolicyPort> of(Model model) {
        List<PolicyPort> all = new ArrayList<>();
        for (PolicyPods policy : PolicyPods.of(model)) {
            if (policy.policy().limitsIngress() && policy.known()) {
                policy.policy().ingress().forEach(rule -> add(all, policy, rule, policy.workloads()));
            }
            if (policy.policy().limitsEgress()) {
                policy.policy().egress().forEach(rule -> addLeaving(model, all, policy, rule));
            }
        }
        return all;
    }

    private static void add(List<PolicyPort> all, PolicyPods policy, Field rule, List<Workload> targets) {
        for (Field port : rule.get("ports").items()) {
            if (port.get("port").isPresent()) {
                all.add(new PolicyPort(policy, rule, port, targets));
            }
        }
    }

    /** A peer outside, or one that chooses nothing of the input, may be anything. */
    private static void addLeaving(Model model, List<PolicyPort> all, PolicyPods policy, Field rule) {
        List<Field> peers = rule.get("to").items();
        Manifest manifest = policy.policy().manifest();
        Set<Workload> targets = new LinkedHashSet<>();
        for (Field peer : peers) {
            Field pods = peer.get("podSelector");
            if (pods.isAbsent() || peer.get("namespaceSelector").isPresent()) {
                return;
            }
            Selection chosen = PolicyPods.selected(model, manifest, new LabelSelector(pods));
            if (chosen.workloads().isEmpty() || !chosen.possible().isEmpty()) {
                return;
            }
            targets.addAll(chosen.workloads());
        }
        List<Workload> known = List.copyOf(targets);
        if (!known.isEmpty() && PolicyPods.areKnown(model, manifest, known)) {
            add(all, policy, rule, known);
        }
    }

    /** The number or the name. */
    Field number() {
        return port.get("port");
    }

    /** {@code TCP} where none is written. */
    String protocol() {
        String protocol = port.get("protocol").text();
        return protocol.isEmpty() ? "TCP" : protocol;
    }
}
