package dev.portolan.rules.service;

import static dev.portolan.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Answer;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.LabelSelector;
import dev.portolan.manifest.Workload;
import dev.portolan.model.Model;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.vocabulary.SelectorText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Two workloads of one kind that select each other's pods. */
@AutoService(Rule.class)
@RuleInfo(
        id = "overlapping-selectors",
        severity = WARNING,
        summary = "two workloads of one kind select each other's pods")
public final class OverlappingSelectors implements ModelRule {

    private static final Set<String> KINDS = Set.of("DaemonSet", "Deployment", "ReplicaSet", "StatefulSet");

    @Override
    public void check(Model model, Reporter report) {
        Map<List<Object>, Workload> known = new HashMap<>();
        for (Workload workload : model.workloads()) {
            Map<String, String> pairs = pairs(workload);
            if (pairs == null) {
                continue;
            }
            Workload earlier = null;
            for (String scope : model.scopes().narrowIdsOf(workload.manifest())) {
                List<Object> selected = List.of(scope, workload.kind(), model.namespace(workload.manifest()), pairs);
                Workload other = known.putIfAbsent(selected, workload);
                earlier = earlier == null ? other : earlier;
            }
            if (earlier != null && !earlier.name().equals(workload.name()) && isMutual(workload, earlier)) {
                tell(workload, earlier, report);
            }
        }
    }

    /** What a selector asks for; null where that is nothing, or more than pairs. */
    private static @Nullable Map<String, String> pairs(Workload workload) {
        if (workload.manifest().isCustom()) {
            return null;
        }
        Field field = workload.selectorField();
        if (!KINDS.contains(workload.kind())) {
            return null;
        }
        LabelSelector selector = new LabelSelector(field);
        Map<String, String> pairs = selector.matchLabels();
        return pairs.isEmpty() || !selector.expressions().isEmpty() ? null : pairs;
    }

    private static boolean isMutual(Workload a, Workload b) {
        return matches(a, b) && matches(b, a);
    }

    private static boolean matches(Workload selecting, Workload selected) {
        LabelSelector selector = new LabelSelector(selecting.selectorField());
        return selector.matches(selected.labels().written()) == Answer.YES;
    }

    private static void tell(Workload workload, Workload other, Reporter report) {
        Field selector = workload.selectorField();
        report.at(
                        selector,
                        selector.headSpan(),
                        workload.inWords() + " and " + other.inWords() + " have the same selector "
                                + SelectorText.pairs(new LabelSelector(selector).matchLabels())
                                + ", so each selects the other's pods too; add a label that tells them apart")
                .related(other.selectorField().get("matchLabels"), other.inWords() + " selects them too");
    }
}
