package dev.portolan.defaults;

import dev.portolan.manifest.ObjectValue;

/** Source: kubernetes, pkg/apis/core/v1: SetDefaults_Endpoints; pkg/apis/discovery/v1: defaults.go. */
final class EndpointDefaults {

    private EndpointDefaults() {}

    static ObjectValue endpoints(ObjectValue endpoints) {
        return ObjectDraft.of(endpoints)
                .changeEach(
                        "subsets",
                        subset -> ObjectDraft.of(subset)
                                .changeEach(
                                        "ports",
                                        port -> ObjectDraft.of(port)
                                                .fill("protocol", "TCP")
                                                .done())
                                .done())
                .done();
    }

    static ObjectValue endpointSlice(ObjectValue slice, String kind) {
        if (!kind.equals("EndpointSlice")) {
            return slice;
        }
        return ObjectDraft.of(slice)
                .changeEach(
                        "endpoints",
                        endpoint -> ObjectDraft.of(endpoint)
                                .drop("deprecatedTopology", "v1 keeps what was here in fields of their own")
                                .done())
                .changeEach(
                        "ports",
                        port -> ObjectDraft.of(port)
                                .fill("name", "")
                                .fill("protocol", "TCP")
                                .done())
                .done();
    }
}
