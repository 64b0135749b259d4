package dev.portolan.rules.network;

import static dev.portolan.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Answer;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.LabelSelector;
import dev.portolan.manifest.NetworkPolicy;
import dev.portolan.manifest.Workload;
import dev.portolan.model.Dangling;
import dev.portolan.model.Model;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import java.util.HashSet;
import java.util.Set;

/** A NetworkPolicy that selects no pod of an input that shows all there is. */
@AutoService(Rule.class)
@RuleInfo(
        id = "network-policy-selects-nothing",
        severity = WARNING,
        summary = "NetworkPolicy selects no pod of the input")
public final class NetworkPolicySelectsNothing implements ModelRule {

    @Override
    public void check(Model model, Reporter report) {
        for (Dangling dangling : model.dangling()) {
            NetworkPolicy policy = NetworkPolicy.of(dangling.selector().manifest());
            if (policy == null || dangling.nearMiss() != null) {
                continue;
            }
            if (!dangling.elsewhere().isEmpty()) {
                tellElsewhere(model, policy, dangling.elsewhere().get(0), report);
            } else if (dangling.complete()) {
                tell(model, policy, report);
            }
        }
        for (PolicyPods policy : PolicyPods.of(model)) {
            if (!policy.selector().expressions().isEmpty()
                    && policy.answer() == Answer.NO
                    && model.scopes()
                            .isComplete(
                                    policy.policy().manifest().file(),
                                    model.namespace(policy.policy().manifest()),
                                    keys(policy.selector()))) {
                tell(model, policy.policy(), report);
            }
        }
    }

    private static Set<String> keys(LabelSelector selector) {
        Set<String> keys = new HashSet<>(selector.matchLabels().keySet());
        selector.expressions().forEach(one -> keys.add(one.get("key").text()));
        return keys;
    }

    private static void tell(Model model, NetworkPolicy policy, Reporter report) {
        Field selector = policy.podSelector().field();
        report.at(
                        selector,
                        selector.headSpan(),
                        "podSelector matches no pod in this input, so this policy limits nothing; select labels that"
                                + " pods of namespace " + model.namespace(policy.manifest()) + " have")
                .label("no pod of this namespace has these labels");
    }

    private static void tellElsewhere(Model model, NetworkPolicy policy, Workload workload, Reporter report) {
        Field selector = policy.podSelector().field();
        boolean written =
                policy.manifest().namespace() != null && workload.manifest().namespace() != null;
        String there = model.namespace(workload.manifest());
        String here = model.namespace(policy.manifest());
        report.at(
                        selector,
                        selector.headSpan(),
                        "podSelector matches no pod of namespace " + here + "; " + workload.inWords()
                                + ", which it matches, is in namespace " + there
                                + (written
                                        ? ", where this policy has no say"
                                        : ", unless both are applied with one -n"))
                .related(
                        workload.manifest().metadata().get("namespace"),
                        workload.inWords() + " is in namespace " + there);
    }
}
