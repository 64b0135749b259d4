package dev.portolan.rules.service;

import static dev.portolan.finding.Severity.ERROR;

import com.google.auto.service.AutoService;
import dev.portolan.finding.Fix;
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
import dev.portolan.rules.vocabulary.Overwrite;
import dev.portolan.rules.vocabulary.SelectorText;
import org.jspecify.annotations.Nullable;

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
        String message = "selector " + SelectorText.pairs(selector.pairs()) + " matches no pod; "
                + miss.workload().inWords() + " has " + instead(miss);
        String nobody = selector.pairs().size() == 1 ? "no pod in this namespace" : "no pod with the other labels";
        Draft draft = miss.differsInValue()
                ? report.at(miss.pair(), message).label(nobody + " has this value")
                : report.atKey(miss.pair(), message).label(nobody + " has this label");
        Field label = miss.label();
        if (label != null) {
            draft.related(label, miss.workload().inWords() + " labels its pods so");
        } else {
            draft.related(
                    miss.workload().pod().metadata().get("labels"),
                    miss.workload().inWords() + " labels its pods so");
        }
        Field own = miss.onWorkload();
        if (own != null) {
            draft.related(own, "this labels the " + miss.workload().kind() + " itself, not its pods");
        }
        draft.fix(miss.single() ? fix(miss) : null);
    }

    private static String instead(NearMiss miss) {
        Field label = miss.label();
        return label == null ? "no label " + miss.pair().name() : SelectorText.pair(label);
    }

    private static @Nullable Fix fix(NearMiss miss) {
        Field label = miss.label();
        if (label == null) {
            return null;
        }
        return miss.differsInValue()
                ? Overwrite.value(miss.pair(), label.text())
                : Overwrite.key(miss.pair(), label.name());
    }
}
