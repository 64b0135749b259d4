package dev.portolan.defaults;

import dev.portolan.manifest.ObjectValue;

/** Source: kubernetes, pkg/apis/admissionregistration/v1: defaults.go; kube-aggregator: defaults.go. */
final class WebhookDefaults {

    private static final int TIMEOUT = 10;
    private static final int HTTPS = 443;

    private WebhookDefaults() {}

    static ObjectValue fill(ObjectValue object, String kind) {
        boolean mutating = kind.equals("MutatingWebhookConfiguration");
        if (!mutating && !kind.equals("ValidatingWebhookConfiguration")) {
            return object;
        }
        return ObjectDraft.of(object)
                .changeEach("webhooks", webhook -> webhook(webhook, mutating))
                .done();
    }

    private static ObjectValue webhook(ObjectValue webhook, boolean mutating) {
        ObjectValue everything = ObjectDraft.defaulted("default: all").done();
        ObjectDraft draft = ObjectDraft.of(webhook)
                .fill("failurePolicy", "Fail")
                .fill("matchPolicy", "Equivalent")
                .fill("namespaceSelector", everything)
                .fill("objectSelector", everything)
                .fill("timeoutSeconds", TIMEOUT)
                .changeEach(
                        "rules", rule -> ObjectDraft.of(rule).fill("scope", "*").done())
                .change(
                        "clientConfig",
                        client -> ObjectDraft.of(client)
                                .change("service", WebhookDefaults::port)
                                .done());
        return mutating ? draft.fill("reinvocationPolicy", "Never").done() : draft.done();
    }

    private static ObjectValue port(ObjectValue service) {
        return ObjectDraft.of(service).fill("port", HTTPS).done();
    }

    static ObjectValue apiService(ObjectValue object) {
        return ObjectDraft.of(object)
                .change(
                        "spec",
                        spec -> ObjectDraft.of(spec)
                                .change("service", WebhookDefaults::port)
                                .done())
                .done();
    }
}
