package dev.portolan.rules.network;

import static dev.portolan.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import dev.portolan.finding.Fix;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.LabelSelector;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.NetworkPolicy;
import dev.portolan.manifest.PodSelector;
import dev.portolan.manifest.Workload;
import dev.portolan.model.Dangling;
import dev.portolan.model.Model;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.vocabulary.MissedPods;
import dev.portolan.rules.vocabulary.NewMember;
import dev.portolan.rules.vocabulary.SelectorText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A policy that lets in, or out to, pods that are not there, where others are that probably are meant. Of peers that
 * nothing in the input is like, nothing is said: policies are often written for what others run.
 */
@AutoService(Rule.class)
@RuleInfo(
        id = "network-policy-peer-missing",
        severity = WARNING,
        summary = "policy names pods that are not there, and others probably are meant")
public final class NetworkPolicyPeerMissing implements ModelRule {

    @Override
    public void check(Model model, Reporter report) {
        for (Manifest manifest : model.manifests()) {
            NetworkPolicy policy = NetworkPolicy.of(manifest);
            if (policy != null && model.isDecoded(manifest)) {
                policy.peers().forEach(peer -> check(model, policy, peer, report));
            }
        }
    }

    private static void check(Model model, NetworkPolicy policy, Field peer, Reporter report) {
        PodSelector selector = PodSelector.of(policy.manifest(), new LabelSelector(peer.get("podSelector")));
        Field places = peer.get("namespaceSelector");
        String named = namespace(new LabelSelector(places));
        if (selector == null || (places.isPresent() && named == null)) {
            return;
        }
        Dangling dangling = named == null ? model.dangling(selector) : model.dangling(selector, named);
        if (dangling == null) {
            return;
        }
        if (dangling.nearMiss() != null) {
            MissedPods.tell("peer " + SelectorText.pairs(selector.pairs()), dangling.nearMiss(), report);
        } else if (named == null && policy.manifest().namespace() != null) {
            // Objects without one may well be applied with -n.
            List<Workload> elsewhere = dangling.elsewhere().stream()
                    .filter(workload -> workload.manifest().namespace() != null)
                    .toList();
            if (!elsewhere.isEmpty()) {
                tellElsewhere(peer, selector, elsewhere, report);
            }
        }
    }

    /** The one that a selector asks for by its name alone; null where it asks for more, or for several. */
    private static @Nullable String namespace(LabelSelector selector) {
        Map<String, String> pairs = selector.matchLabels();
        return pairs.size() == 1 && selector.expressions().isEmpty() ? pairs.get(NamespaceLabels.NAME) : null;
    }

    private static void tellElsewhere(Field peer, PodSelector selector, List<Workload> found, Reporter report) {
        Workload workload = found.get(0);
        Field there = workload.manifest().metadata().get("namespace");
        report.at(
                        selector.field(),
                        selector.field().headSpan(),
                        "peer " + SelectorText.pairs(selector.pairs()) + " looks only into the policy's own namespace, "
                                + selector.manifest().namespace() + "; " + workload.inWords()
                                + ", which it matches, is in " + there.text() + "; add a namespaceSelector")
                .related(there, workload.inWords() + " is in namespace " + there.text())
                .fix(areTogether(found) ? namespaceSelector(peer, there.text()) : null);
    }

    private static boolean areTogether(List<Workload> found) {
        return found.stream()
                        .map(workload -> workload.manifest().namespace())
                        .distinct()
                        .count()
                == 1;
    }

    private static @Nullable Fix namespaceSelector(Field peer, String namespace) {
        return NewMember.fix(
                peer,
                List.of("namespaceSelector", "matchLabels", NamespaceLabels.NAME),
                namespace,
                "look into namespace " + namespace);
    }
}
