package dev.portolan.rules.validation.pod;

import dev.portolan.manifest.Container;
import dev.portolan.manifest.Field;
import dev.portolan.rule.Reporter;
import dev.portolan.rules.validation.Term;
import java.util.List;

/** When a container is restarted otherwise than its pod says. */
final class RestartRules {

    private static final int RELEASE_OF_ALL_POLICIES = 35;
    private static final int MOST_RULES = 20;
    private static final int MOST_CODES = 255;

    private RestartRules() {}

    static void check(Container container, Reporter report) {
        Field policy = container.field().get("restartPolicy");
        boolean init = container.field().parent().name().equals("initContainers");
        if (report.version().isAtLeast(RELEASE_OF_ALL_POLICIES)) {
            Term.oneOf(policy, List.of("Always", "OnFailure", "Never"), report);
            checkRules(container.field(), policy, report);
        } else if (init) {
            Term.oneOf(policy, List.of("Always"), report);
        } else if (policy.isPresent()) {
            report.atKey(policy, "restartPolicy is for init containers only; remove it, or write it in the pod");
        }
    }

    private static void checkRules(Field container, Field policy, Reporter report) {
        Field rules = container.get("restartPolicyRules");
        List<Field> items = rules.items();
        if (!items.isEmpty() && policy.isAbsent()) {
            report.at(
                    policy,
                    rules.headSpan(),
                    "restartPolicyRules needs restartPolicy beside it; add one for all other ends");
        }
        if (items.size() > MOST_RULES) {
            report.atKey(
                    rules, "restartPolicyRules has " + items.size() + " rules; at most " + MOST_RULES + " are allowed");
        }
        for (Field rule : items) {
            Field action = rule.get("action");
            // Where it is missing altogether, the shape check speaks.
            Term.oneOf(action, List.of("Restart", "RestartAllContainers"), report);
            Field codes = rule.get("exitCodes");
            if (codes.isAbsent()) {
                report.at(codes, rule.headSpan(), "the rule has no exitCodes; say after which ones to restart");
            }
            Term.oneOf(codes.get("operator"), List.of("In", "NotIn"), report);
            if (codes.get("values").items().size() > MOST_CODES) {
                report.atKey(codes.get("values"), "values has more than " + MOST_CODES + " exit codes; shorten it");
            }
        }
    }
}
