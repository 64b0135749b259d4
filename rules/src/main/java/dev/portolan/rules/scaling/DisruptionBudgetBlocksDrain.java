package dev.portolan.rules.scaling;

import static dev.portolan.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.LabelSelector;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.Workload;
import dev.portolan.model.Model;
import dev.portolan.rule.Draft;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.vocabulary.Percentage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A disruption budget that never lets a pod be evicted, so that nobody can drain a node with one of them. */
@AutoService(Rule.class)
@RuleInfo(
        id = "disruption-budget-blocks-drain",
        severity = WARNING,
        summary = "PodDisruptionBudget never lets a pod be evicted")
public final class DisruptionBudgetBlocksDrain implements ModelRule {

    private static final int WHOLE = 100;

    @Override
    public void check(Model model, Reporter report) {
        List<Manifest> budgets = model.manifests().stream()
                .filter(manifest -> manifest.is("policy", "PodDisruptionBudget") && model.isDecoded(manifest))
                .filter(DisruptionBudgetBlocksDrain::protectsAnything)
                .toList();
        Map<Workload, Scaled> autoscaled = new HashMap<>();
        if (!budgets.isEmpty()) {
            Scaled.of(model).forEach(scaled -> autoscaled.putIfAbsent(scaled.workload(), scaled));
        }
        for (Manifest budget : budgets) {
            Field available = budget.spec().get("minAvailable");
            Field unavailable = budget.spec().get("maxUnavailable");
            if (available.isAbsent() && isZero(unavailable)) {
                tellAlways(unavailable, report);
            } else if (unavailable.isAbsent() && isWhole(available)) {
                tellAlways(available, report);
            } else if (unavailable.isAbsent() && available.isPresent()) {
                check(available, ProtectedPods.of(model, budget, autoscaled), report);
            }
        }
    }

    private static boolean protectsAnything(Manifest budget) {
        Field selector = budget.spec().get("selector");
        return budget.version().equals("v1beta1") ? !new LabelSelector(selector).isEmpty() : selector.isPresent();
    }

    private static boolean isZero(Field amount) {
        Integer percent = Percentage.value(amount.text());
        return Long.valueOf(0).equals(amount.integer()) || (percent != null && percent == 0);
    }

    private static boolean isWhole(Field amount) {
        Integer percent = Percentage.value(amount.text());
        return percent != null && percent == WHOLE;
    }

    private static void tellAlways(Field amount, Reporter report) {
        report.at(
                amount,
                amount.name() + " " + amount.text()
                        + " never lets a pod be evicted, so draining a node waits for ever; let at least one go");
    }

    private static void check(Field available, @Nullable ProtectedPods pods, Reporter report) {
        if (pods == null || pods.count() == 0) {
            return;
        }
        Long wanted = available.integer();
        Integer percent = Percentage.value(available.text());
        if (wanted != null && wanted >= pods.count()) {
            tell(available, pods, "", report);
        } else if (percent != null && roundedUp(percent, pods.count()) >= pods.count()) {
            tell(available, pods, ", rounded up to " + pods.count() + ",", report);
        }
    }

    /** As the disruption controller rounds: in favour of what is to stay. */
    private static long roundedUp(int percent, long count) {
        return (percent * count + WHOLE - 1) / WHOLE;
    }

    private static void tell(Field available, ProtectedPods pods, String rounded, Reporter report) {
        String first = pods.workloads().get(0).inWords();
        int others = pods.workloads().size() - 1;
        String owner = others == 0 ? first : first + " and " + others + (others == 1 ? " other" : " others");
        String number = pods.count() + (pods.count() == 1 ? " pod" : " pods");
        Scaled autoscaled = pods.autoscaled();
        String when = autoscaled == null
                ? ""
                : " when " + autoscaled.autoscaler().manifest().identity().inWords() + " scales down";
        Draft draft = report.at(
                        available,
                        owner + (others == 0 ? " has " : " have ") + number + when + ", and minAvailable "
                                + available.text() + rounded + " lets none be evicted, so draining a node waits for "
                                + "ever; run more pods or write maxUnavailable: 1")
                .label("all of them");
        if (autoscaled == null) {
            draft.related(pods.workloads().get(0).manifest().spec().get("replicas"), "how many there are");
        } else {
            draft.related(autoscaled.autoscaler().target().get("name"), "scales them");
        }
    }
}
