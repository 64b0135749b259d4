package dev.portolan.rules.scaling;

import static dev.portolan.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.LabelSelector;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.PodSelector;
import dev.portolan.model.Dangling;
import dev.portolan.model.Model;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.vocabulary.SelectorText;

/** A disruption budget that protects no pod of an input that shows all there is. */
@AutoService(Rule.class)
@RuleInfo(
        id = "disruption-budget-selects-nothing",
        severity = WARNING,
        summary = "PodDisruptionBudget protects no pod of the input")
public final class DisruptionBudgetSelectsNothing implements ModelRule {

    @Override
    public void check(Model model, Reporter report) {
        for (Manifest manifest : model.manifests()) {
            if (manifest.is("policy", "PodDisruptionBudget") && model.isDecoded(manifest)) {
                checkEmpty(manifest, report);
            }
        }
        for (Dangling dangling : model.dangling()) {
            PodSelector selector = dangling.selector();
            boolean isBudget = selector.manifest().is("policy", "PodDisruptionBudget");
            if (isBudget && dangling.complete() && dangling.nearMiss() == null) {
                report.at(
                                selector.field(),
                                selector.field().headSpan(),
                                "selector " + SelectorText.pairs(selector.pairs())
                                        + " matches no pod in this input, so the budget protects nothing; "
                                        + "select labels that pods have")
                        .label("no pod of namespace " + model.namespace(selector.manifest()) + " has these labels");
            }
        }
    }

    /** In policy/v1 an absent selector selects no pod and an empty one all of them; in v1beta1 both select none. */
    private static void checkEmpty(Manifest manifest, Reporter report) {
        Field selector = manifest.spec().get("selector");
        boolean old = manifest.version().equals("v1beta1");
        if (manifest.spec().isPresent() && (selector.isAbsent() || (old && new LabelSelector(selector).isEmpty()))) {
            report.at(
                    selector,
                    selector.headSpan(),
                    (selector.isAbsent()
                                    ? "a budget without a selector protects nothing"
                                    : "in policy/v1beta1 an empty selector selects nothing")
                            + "; add spec.selector with labels that pods have");
        }
    }
}
