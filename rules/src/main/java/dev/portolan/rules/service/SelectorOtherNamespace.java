package dev.portolan.rules.service;

import static dev.portolan.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.PodSelector;
import dev.portolan.manifest.Workload;
import dev.portolan.model.Dangling;
import dev.portolan.model.Model;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.vocabulary.SelectorText;

/** A Service whose pods are in another namespace, where it cannot reach them. */
@AutoService(Rule.class)
@RuleInfo(
        id = "selector-other-namespace",
        severity = WARNING,
        summary = "selector matches pods of another namespace only")
public final class SelectorOtherNamespace implements ModelRule {

    @Override
    public void check(Model model, Reporter report) {
        for (Dangling dangling : model.dangling()) {
            PodSelector selector = dangling.selector();
            if (selector.service() != null && !dangling.elsewhere().isEmpty()) {
                tell(model, selector, dangling.elsewhere().get(0), report);
            }
        }
    }

    private static void tell(Model model, PodSelector selector, Workload workload, Reporter report) {
        Manifest service = selector.manifest();
        Manifest other = workload.manifest();
        report.at(
                        selector.field(),
                        selector.field().headSpan(),
                        "selector " + SelectorText.pairs(selector.pairs()) + " matches no pod in namespace "
                                + model.namespace(service) + "; " + workload.inWords()
                                + ", which it matches, is in namespace " + model.namespace(other)
                                + unless(service, other))
                .related(
                        other.metadata().get("namespace"),
                        workload.inWords() + " is in namespace " + model.namespace(other));
    }

    /** What is written without a namespace goes where kubectl is told to put it. */
    private static String unless(Manifest service, Manifest other) {
        if (service.namespace() != null && other.namespace() != null) {
            return "";
        }
        String named = service.namespace() == null ? other.namespace() : service.namespace();
        return ", unless applied with -n " + named;
    }
}
