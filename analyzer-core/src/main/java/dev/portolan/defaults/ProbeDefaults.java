package dev.portolan.defaults;

import dev.portolan.manifest.ObjectValue;

/** Source: kubernetes, pkg/apis/core/v1: SetDefaults_Probe and SetDefaults_HTTPGetAction. */
final class ProbeDefaults {

    private ProbeDefaults() {}

    static ObjectValue fill(ObjectValue probe) {
        return ObjectDraft.of(handler(probe))
                .fill("timeoutSeconds", 1)
                .fill("periodSeconds", 10)
                .fill("successThreshold", 1)
                .fill("failureThreshold", 3)
                .done();
    }

    /** What a probe or a lifecycle hook does. */
    static ObjectValue handler(ObjectValue handler) {
        return ObjectDraft.of(handler)
                .change(
                        "httpGet",
                        get -> ObjectDraft.of(get)
                                .fill("path", "/")
                                .fill("scheme", "HTTP")
                                .done())
                .change("grpc", grpc -> ObjectDraft.of(grpc).fill("service", "").done())
                .done();
    }
}
