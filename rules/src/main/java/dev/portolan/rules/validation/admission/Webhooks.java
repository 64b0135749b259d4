package dev.portolan.rules.validation.admission;

import dev.portolan.manifest.Field;
import dev.portolan.rule.Reporter;
import dev.portolan.rules.validation.LabelTerms;
import dev.portolan.rules.validation.Term;
import dev.portolan.rules.validation.WebhookTerms;
import dev.portolan.rules.vocabulary.DnsSubdomain;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The webhooks of a configuration. */
final class Webhooks {

    private static final int LONGEST_WAIT = 30;
    private static final int FEWEST_PARTS = 3;

    private Webhooks() {}

    static void check(Field webhooks, Reporter report) {
        Map<String, Field> first = new HashMap<>();
        for (Field webhook : webhooks.items()) {
            Field name = webhook.get("name");
            if (name.isString() && !Term.isEmpty(name, report)) {
                Term.check(name, nameProblem(name.text()), report);
                Field other = first.putIfAbsent(name.text(), name);
                if (other != null) {
                    report.at(name, "there is a webhook " + name.text() + " already; rename one")
                            .related(other, "the other one");
                }
            }
            checkCall(webhook, report);
        }
    }

    private static @Nullable String nameProblem(String name) {
        String problem = DnsSubdomain.problem(name);
        return problem == null && name.split("\\.", -1).length < FEWEST_PARTS
                ? "must have three parts or more with dots between, such as " + name.replace('.', '-')
                        + ".hooks.example.com"
                : problem;
    }

    private static void checkCall(Field webhook, Reporter report) {
        Field effects = webhook.get("sideEffects");
        if (effects.is("Some") || effects.is("Unknown")) {
            report.at(
                    effects,
                    "sideEffects " + effects.text()
                            + " was for v1beta1; write None, or NoneOnDryRun where the webhook keeps its hands off dry"
                            + " runs");
        }
        Term.range(webhook.get("timeoutSeconds"), 1, LONGEST_WAIT, report);
        WebhookTerms.client(webhook.get("clientConfig"), report);
        WebhookTerms.reviewVersions(webhook.get("admissionReviewVersions"), report);
        LabelTerms.selector(webhook.get("namespaceSelector"), report);
        LabelTerms.selector(webhook.get("objectSelector"), report);
        webhook.get("rules").items().forEach(rule -> AdmissionTerms.rule(rule, report));
        AdmissionTerms.conditions(webhook.get("matchConditions"), report);
    }
}
