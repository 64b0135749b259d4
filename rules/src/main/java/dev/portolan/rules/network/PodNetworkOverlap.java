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
import dev.portolan.source.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Networks of pods, Services and nodes that share addresses. */
@AutoService(Rule.class)
@RuleInfo(id = "pod-network-overlap", severity = ERROR, summary = "networks of pods, Services and nodes overlap")
public final class PodNetworkOverlap implements ModelRule {

    @Override
    public void check(Model model, Reporter report) {
        List<NetworkClaim> claims = NetworkClaims.of(model);
        if (claims.isEmpty()) {
            return;
        }
        ClusterFacts<NetworkClaim> byCluster = NetworkClaims.byCluster(model);
        Set<List<Object>> told = new HashSet<>();
        for (NetworkClaim claim : claims) {
            for (NetworkClaim before : before(claim, byCluster)) {
                if (mayNotShare(before, claim) && before.block().overlaps(claim.block())) {
                    Set<String> blocks = Set.of(before.inWords(), claim.inWords());
                    if (told.add(List.of(blocks, before.use(), claim.use()))) {
                        tell(before, claim, report);
                    }
                }
            }
        }
    }

    /** Of what the command line says, nothing has to be compared with the rest of it. */
    private static List<NetworkClaim> before(NetworkClaim claim, ClusterFacts<NetworkClaim> byCluster) {
        Field field = claim.field();
        if (field == null) {
            return List.of();
        }
        List<NetworkClaim> ofCluster = byCluster.of(field.manifest());
        return ofCluster.subList(0, ofCluster.indexOf(claim));
    }

    /** A plug-in that takes other addresses than the control plane thinks has its own finding. */
    private static boolean mayNotShare(NetworkClaim a, NetworkClaim b) {
        boolean samePods = isOfPods(a) && isOfPods(b);
        return a.use() != b.use() && !samePods;
    }

    private static boolean isOfPods(NetworkClaim claim) {
        return claim.use() == Use.PODS || claim.use().isPlugIn();
    }

    private static void tell(NetworkClaim before, NetworkClaim claim, Reporter report) {
        boolean said = claim.field() == null;
        NetworkClaim here = said ? before : claim;
        NetworkClaim other = said ? claim : before;
        Field field = here.field();
        Span span = here.span();
        if (field == null || span == null) {
            return;
        }
        Draft draft = report.at(
                        field,
                        span,
                        here.inWords() + " shares addresses with " + other.inWords() + "; "
                                + here.use().inWords() + " and " + other.use().inWords()
                                + " need addresses of their own")
                .label("overlaps " + other.block().canonical());
        Field otherField = other.field();
        Span otherSpan = other.span();
        if (otherField != null && otherSpan != null) {
            draft.related(
                    otherField.manifest().file(),
                    otherSpan,
                    "for " + other.use().inWords());
        }
    }
}
