package dev.portolan.rules.scaling;

import static dev.portolan.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.PodSelector;
import dev.portolan.manifest.Workload;
import dev.portolan.model.Model;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Two disruption budgets over the same pods: the server then refuses every eviction of them. */
@AutoService(Rule.class)
@RuleInfo(
        id = "disruption-budgets-overlap",
        severity = WARNING,
        summary = "two PodDisruptionBudgets protect the same pods, which nobody can evict then")
public final class DisruptionBudgetsOverlap implements ModelRule {

    @Override
    public void check(Model model, Reporter report) {
        Map<List<Object>, PodSelector> known = new HashMap<>();
        for (Manifest manifest : model.manifests()) {
            PodSelector selector = manifest.is("policy", "PodDisruptionBudget") && model.isDecoded(manifest)
                    ? PodSelector.of(manifest)
                    : null;
            if (selector != null) {
                check(model, selector, known, report);
            }
        }
    }

    private static void check(
            Model model, PodSelector selector, Map<List<Object>, PodSelector> known, Reporter report) {
        for (Workload workload : model.selection(selector).workloads()) {
            PodSelector earlier = earlier(model, selector, workload, known);
            if (earlier != null
                    && !Objects.equals(
                            earlier.manifest().name(), selector.manifest().name())) {
                tell(selector, earlier, workload, report);
                return;
            }
        }
    }

    private static @Nullable PodSelector earlier(
            Model model, PodSelector selector, Workload workload, Map<List<Object>, PodSelector> known) {
        PodSelector earlier = null;
        for (String scope : model.scopes().narrowIdsOf(selector.manifest())) {
            PodSelector other = known.putIfAbsent(List.of(scope, workload), selector);
            earlier = earlier == null ? other : earlier;
        }
        return earlier;
    }

    private static void tell(PodSelector selector, PodSelector earlier, Workload workload, Reporter report) {
        String other = earlier.manifest().identity().inWords();
        report.at(
                        selector.field(),
                        selector.field().headSpan(),
                        "the pods of " + workload.inWords() + " are protected by " + other
                                + " too, and the server evicts no pod that has two budgets; keep one of them")
                .label("selects them")
                .related(earlier.field(), other + " selects them too");
    }
}
