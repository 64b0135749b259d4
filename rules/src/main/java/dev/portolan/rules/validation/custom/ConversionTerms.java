package dev.portolan.rules.validation.custom;

import dev.portolan.manifest.Field;
import dev.portolan.rule.Reporter;
import dev.portolan.rules.validation.Term;
import dev.portolan.rules.validation.WebhookTerms;
import java.util.List;

/** How objects of one version become those of another. */
final class ConversionTerms {

    private static final List<String> STRATEGIES = List.of("None", "Webhook");

    private ConversionTerms() {}

    static void check(Field conversion, Reporter report) {
        Field strategy = conversion.get("strategy");
        Field webhook = conversion.get("webhook");
        if (Term.isEmpty(strategy, report)) {
            return;
        }
        Term.oneOf(strategy, STRATEGIES, report);
        if (strategy.is("None") && webhook.isPresent()) {
            report.atKey(webhook, "strategy None calls no webhook; remove it, or write strategy: Webhook")
                    .related(strategy, "the strategy");
        }
        if (!strategy.is("Webhook")) {
            return;
        }
        Field client = webhook.get("clientConfig");
        if (webhook.isAbsent()) {
            report.at(
                    webhook,
                    strategy.span(),
                    "strategy Webhook needs to know whom to call; add webhook with clientConfig and"
                            + " conversionReviewVersions");
        } else if (client.isAbsent()) {
            report.at(client, webhook.headSpan(), "webhook says nowhere to call; add clientConfig");
        }
        WebhookTerms.client(client, report);
        WebhookTerms.reviewVersions(webhook.get("conversionReviewVersions"), report);
    }
}
