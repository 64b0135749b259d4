package dev.portolan.rules.service;

import static dev.portolan.finding.Severity.ERROR;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.PodSelector;
import dev.portolan.model.Dangling;
import dev.portolan.model.Model;
import dev.portolan.model.NearMiss;
import dev.portolan.rule.Draft;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.vocabulary.MissedPods;
import dev.portolan.rules.vocabulary.SelectorText;

/** A selector that misses the pods it was meant for by one pair. */
@AutoService(Rule.class)
@RuleInfo(id = "selector-near-miss", severity = ERROR, summary = "selector misses pods by one pair")
public final class SelectorNearMiss implements ModelRule {

    @Override
    public void check(Model model, Reporter report) {
        for (Dangling dangling : model.dangling()) {
            if (dangling.nearMiss() != null) {
                tell(dangling.selector(), dangling.nearMiss(), report);
            }
        }
    }

    private static void tell(PodSelector selector, NearMiss miss, Reporter report) {
        String nobody = selector.pairs().size() == 1 ? "no pod in this namespace" : "no pod with the other labels";
        Draft draft = MissedPods.tell("selector " + SelectorText.pairs(selector.pairs()), miss, report)
                .label(nobody + " has this " + (miss.differsInValue() ? "value" : "label"));
        Field own = miss.onWorkload();
        if (own != null) {
            draft.related(own, "this labels the " + miss.workload().kind() + " itself, not its pods");
        }
    }
}
