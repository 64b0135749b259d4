package dev.portolan.defaults;

import dev.portolan.manifest.ObjectValue;

/** Source: kubernetes, pkg/apis/networking/v1: defaults.go. */
final class NetworkDefaults {

    private NetworkDefaults() {}

    static ObjectValue fill(ObjectValue object, String kind) {
        return ObjectDraft.of(object)
                .change("spec", spec -> switch (kind) {
                    case "NetworkPolicy" -> networkPolicy(spec);
                    case "IngressClass" -> ingressClass(spec);
                    default -> spec;
                })
                .done();
    }

    private static ObjectValue networkPolicy(ObjectValue spec) {
        ObjectDraft draft = ObjectDraft.of(spec)
                .changeEach("ingress", NetworkDefaults::rule)
                .changeEach("egress", NetworkDefaults::rule);
        if (draft.has("egress")) {
            draft.fill("policyTypes", Lists.defaulted("default with egress rules", "Ingress", "Egress"));
        }
        return draft.fill("policyTypes", Lists.defaulted(Reasons.DEFAULT, "Ingress"))
                .done();
    }

    private static ObjectValue rule(ObjectValue rule) {
        return ObjectDraft.of(rule)
                .changeEach(
                        "ports",
                        port -> ObjectDraft.of(port).fill("protocol", "TCP").done())
                .done();
    }

    private static ObjectValue ingressClass(ObjectValue spec) {
        return ObjectDraft.of(spec)
                .change(
                        "parameters",
                        parameters -> ObjectDraft.of(parameters)
                                .fill("scope", "Cluster")
                                .done())
                .done();
    }
}
