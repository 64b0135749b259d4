package dev.portolan.rules.network;

import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.NetworkPolicy;
import dev.portolan.manifest.Workload;
import dev.portolan.model.Model;
import dev.portolan.model.NetworkReach;
import dev.portolan.rules.vocabulary.Cidr;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether the input shows all that decides if one pod may talk to another. A policy that it does not show may allow more,
 * and so may one of a network plug-in's own kind; a namespace that it does not show may have any label.
 */
final class PolicySight {

    private static final List<Cidr> PRIVATE = Stream.of(
                    "10.0.0.0/8", "100.64.0.0/10", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7")
            .map(Cidr::of)
            .toList();

    private final Model model;
    private final NetworkReach reach;
    private final Set<String> declared = new HashSet<>();
    private final Set<String> otherPolicies = new HashSet<>();
    private boolean otherPoliciesEverywhere;

    private PolicySight(Model model, NetworkReach reach) {
        this.model = model;
        this.reach = reach;
        for (Manifest manifest : model.manifests()) {
            String name = manifest.name();
            if (manifest.is("", "Namespace") && name != null) {
                declared.add(name);
            }
            if (manifest.kind().endsWith("NetworkPolicy") && !manifest.group().equals("networking.k8s.io")) {
                otherPolicies.add(model.namespace(manifest));
                otherPoliciesEverywhere |= manifest.namespace() == null;
            }
        }
    }

    static PolicySight of(Model model, NetworkReach reach) {
        return new PolicySight(model, reach);
    }

    /** Whether nothing that the input does not show can change what one workload may reach of another. */
    boolean seesAll(Workload from, Workload to) {
        return isKnown(from)
                && isKnown(to)
                && !otherPoliciesEverywhere
                && areApplied(from, reach.allowingEgress(from))
                && areApplied(to, reach.allowingIngress(to))
                && showsPeers(reach.allowingEgress(from), to)
                && showsPeers(reach.allowingIngress(to), from);
    }

    /** Policies do not bind pods that share the network of their node. */
    private boolean isKnown(Workload workload) {
        Manifest manifest = workload.manifest();
        return model.isDecoded(manifest)
                && !manifest.isCustom()
                && !workload.pod().spec().get("hostNetwork").isTrue()
                && !model.scopes().hasUnknown(manifest.file())
                && !otherPolicies.contains(model.namespace(manifest));
    }

    /** A policy of another system in the input says nothing of this one. */
    private boolean areApplied(Workload workload, List<NetworkPolicy> policies) {
        return policies.stream()
                .allMatch(policy -> model.isDecoded(policy.manifest())
                        && model.scopes().together(workload.manifest(), policy.manifest())
                        && !model.scopes().hasUnknown(policy.manifest().file()));
    }

    private boolean showsPeers(List<NetworkPolicy> policies, Workload peer) {
        List<Field> peers =
                policies.stream().flatMap(policy -> policy.peers().stream()).toList();
        boolean declaredPeer = declared.contains(model.namespace(peer.manifest()));
        return peers.stream()
                .allMatch(one -> !mayHoldPods(one.get("ipBlock"))
                        && (declaredPeer || asksOnlyForName(one.get("namespaceSelector"))));
    }

    /** Some network plug-ins let a block of addresses choose pods, too. Those have private addresses nearly always. */
    private static boolean mayHoldPods(Field ipBlock) {
        if (ipBlock.isAbsent()) {
            return false;
        }
        Cidr block = Cidr.parse(ipBlock.get("cidr").text());
        return block == null || PRIVATE.stream().anyMatch(block::overlaps);
    }

    private static boolean asksOnlyForName(Field selector) {
        return selector.get("matchLabels").members().stream()
                        .allMatch(pair -> pair.name().equals(NamespaceLabels.NAME))
                && selector.get("matchExpressions").items().stream()
                        .allMatch(one -> one.get("key").is(NamespaceLabels.NAME));
    }
}
