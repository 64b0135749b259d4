package dev.portolan.rules.network;

import static dev.portolan.finding.Severity.ERROR;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Field;
import dev.portolan.model.Model;
import dev.portolan.rule.Draft;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.network.NetworkClaim.Use;
import dev.portolan.rules.vocabulary.Cidr;
import dev.portolan.source.Span;
import java.util.List;

/** A network plug-in that gives pods other addresses than the control plane thinks. */
@AutoService(Rule.class)
@RuleInfo(
        id = "pod-network-mismatch",
        severity = ERROR,
        summary = "network plug-in gives pods other addresses than the control plane thinks")
public final class PodNetworkMismatch implements ModelRule {

    @Override
    public void check(Model model, Reporter report) {
        List<NetworkClaim> claims = NetworkClaims.of(model);
        if (claims.isEmpty()) {
            return;
        }
        ClusterFacts<NetworkClaim> byCluster = NetworkClaims.byCluster(model);
        for (NetworkClaim plugIn : claims) {
            Field field = plugIn.field();
            if (!plugIn.use().isPlugIn() || field == null) {
                continue;
            }
            List<NetworkClaim> wanted = byCluster.of(field.manifest()).stream()
                    .filter(claim -> claim.use() == Use.PODS && isOfOneFamily(claim, plugIn))
                    .toList();
            if (!wanted.isEmpty() && wanted.stream().noneMatch(claim -> agree(plugIn, claim.block()))) {
                tell(plugIn, wanted.get(0), report);
            }
        }
    }

    private static boolean isOfOneFamily(NetworkClaim a, NetworkClaim b) {
        return a.block().address().version() == b.block().address().version();
    }

    /**
     * flannel takes the part of each node from the control plane, so its network has to hold all of them. The pools of Calico
     * have to lie in the control plane's network. Cilium's are its own affair as long as they meet at all.
     */
    private static boolean agree(NetworkClaim plugIn, Cidr pods) {
        boolean equal = plugIn.block().canonical().equals(pods.canonical());
        return switch (plugIn.use()) {
            case FLANNEL -> equal || plugIn.block().strictlyContains(pods);
            case CALICO -> equal || pods.strictlyContains(plugIn.block());
            case CILIUM -> plugIn.block().overlaps(pods);
            case PODS, SERVICES, NODE -> true;
        };
    }

    private static void tell(NetworkClaim plugIn, NetworkClaim pods, Reporter report) {
        Field field = plugIn.field();
        Span span = plugIn.span();
        if (field == null || span == null) {
            return;
        }
        Draft draft = report.at(
                        field,
                        span,
                        plugIn.inWords() + " is not the network of the pods, " + pods.inWords()
                                + "; write one block in both places")
                .label("pods get " + pods.block().canonical());
        Field other = pods.field();
        Span otherSpan = pods.span();
        if (other != null && otherSpan != null) {
            draft.related(other.manifest().file(), otherSpan, "the control plane has this for pods");
        }
    }
}
