package dev.portolan.rules.service;

import static dev.portolan.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.PodSelector;
import dev.portolan.model.Dangling;
import dev.portolan.model.Model;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.vocabulary.SelectorText;

/** A Service that selects no pod of an input that shows all there is. */
@AutoService(Rule.class)
@RuleInfo(id = "selector-matches-nothing", severity = WARNING, summary = "selector matches no pod of the input")
public final class SelectorMatchesNothing implements ModelRule {

    @Override
    public void check(Model model, Reporter report) {
        for (Dangling dangling : model.dangling()) {
            PodSelector selector = dangling.selector();
            if (selector.service() != null && dangling.complete()) {
                report.at(
                                selector.field(),
                                selector.field().headSpan(),
                                "selector " + SelectorText.pairs(selector.pairs())
                                        + " matches no pod in this input; label pods so or select labels that they"
                                        + " have")
                        .label("no pod of namespace " + model.namespace(selector.manifest()) + " has these labels");
            }
        }
    }
}
