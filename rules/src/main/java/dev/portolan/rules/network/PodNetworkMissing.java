package dev.portolan.rules.network;

import static dev.portolan.finding.Severity.NOTE;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.model.Model;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.network.NetworkClaim.Use;
import java.util.List;

/** A control plane that gives nodes no part of a pod network, though the plug-in may wait for one. */
@AutoService(Rule.class)
@RuleInfo(id = "pod-network-missing", severity = NOTE, summary = "kubeadm configuration without podSubnet")
public final class PodNetworkMissing implements ModelRule {

    /** What says of a pod network, had it been read. */
    private static final List<String> UNREAD = List.of(
            "podSubnet",
            "cluster-cidr",
            "CALICO_IPV4POOL_CIDR",
            "IPPool",
            "ipPools",
            "cilium-config",
            "cluster-pool-ipv4-cidr");

    @Override
    public void check(Model model, Reporter report) {
        List<Manifest> configurations =
                model.manifests().stream().filter(OneCluster::isKubeadm).toList();
        if (configurations.isEmpty()) {
            return;
        }
        ClusterFacts<NetworkClaim> claims = NetworkClaims.byCluster(model);
        for (Manifest configuration : configurations) {
            List<NetworkClaim> own = claims.of(configuration);
            boolean served = own.stream()
                    .anyMatch(
                            claim -> claim.use() == Use.PODS || claim.use() == Use.CALICO || claim.use() == Use.CILIUM);
            if (!served && UNREAD.stream().noneMatch(word -> model.unread().mentions(word, configuration))) {
                tell(configuration, own, report);
            }
        }
    }

    private static void tell(Manifest configuration, List<NetworkClaim> claims, Reporter report) {
        Field place = configuration.root().at("networking", "podSubnet");
        String flannel = claims.stream()
                .filter(claim -> claim.use() == Use.FLANNEL)
                .map(claim -> claim.block().canonical())
                .findFirst()
                .orElse("");
        report.at(
                place,
                place.headSpan(),
                flannel.isEmpty()
                        ? "no podSubnet under networking, so nodes get no addresses for pods; most network plug-ins"
                                + " wait for them"
                        : "no podSubnet under networking, so nodes get no addresses for pods, and flannel waits for"
                                + " them; write podSubnet: " + flannel);
    }
}
