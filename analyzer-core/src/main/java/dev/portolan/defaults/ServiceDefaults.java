package dev.portolan.defaults;

import dev.portolan.manifest.Defaulted;
import dev.portolan.manifest.ObjectValue;
import dev.portolan.manifest.ScalarValue;
import dev.portolan.manifest.Value;
import dev.portolan.yaml.ScalarType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Source: kubernetes, pkg/apis/core/v1: SetDefaults_Service. */
final class ServiceDefaults {

    private static final Set<String> CLUSTER_TYPES = Set.of("ClusterIP", "NodePort", "LoadBalancer");
    private static final int AFFINITY_SECONDS = 10_800;

    private ServiceDefaults() {}

    static ObjectValue fill(ObjectValue service) {
        return ObjectDraft.of(service).change("spec", ServiceDefaults::spec).done();
    }

    private static ObjectValue spec(ObjectValue spec) {
        ObjectDraft draft = ObjectDraft.of(spec);
        draft.fill("type", "ClusterIP").fill("sessionAffinity", "None");
        affinity(draft);
        draft.changeEach("ports", ServiceDefaults::port);
        if (isExternallyAccessible(draft)) {
            draft.fill("externalTrafficPolicy", "Cluster");
        }
        if (CLUSTER_TYPES.contains(draft.text("type"))) {
            draft.fill("internalTrafficPolicy", "Cluster");
        }
        if (draft.is("type", "LoadBalancer")) {
            draft.fill("allocateLoadBalancerNodePorts", true);
        }
        ServiceAllocation.assign(draft);
        return draft.done();
    }

    private static void affinity(ObjectDraft spec) {
        if (spec.is("sessionAffinity", "None")) {
            spec.drop("sessionAffinityConfig", "it means nothing without session affinity");
        } else if (spec.is("sessionAffinity", "ClientIP") && !hasTimeout(spec)) {
            ObjectDraft clientIp = ObjectDraft.defaulted(Reasons.DEFAULT)
                    .fill("timeoutSeconds", AFFINITY_SECONDS, "default: three hours");
            spec.put(
                    "sessionAffinityConfig",
                    ObjectDraft.defaulted(Reasons.DEFAULT)
                            .fill("clientIP", clientIp.done())
                            .done());
        }
    }

    private static boolean hasTimeout(ObjectDraft spec) {
        ObjectValue config = spec.object("sessionAffinityConfig");
        ObjectValue clientIp = config == null ? null : ObjectDraft.of(config).object("clientIP");
        return clientIp != null && ObjectDraft.of(clientIp).has("timeoutSeconds");
    }

    private static ObjectValue port(ObjectValue port) {
        ObjectDraft draft = ObjectDraft.of(port);
        draft.fill("protocol", "TCP");
        if (draft.lacks("targetPort")
                || (draft.is("targetPort", "0") && isInteger(draft.get("targetPort")))
                || draft.is("targetPort", "")) {
            Value number = draft.get("port");
            if (number != null) {
                draft.put("targetPort", Origins.copy(number, new Defaulted("same as port")));
            }
        }
        return draft.done();
    }

    private static boolean isInteger(@Nullable Value value) {
        return value instanceof ScalarValue scalar && scalar.type() == ScalarType.INTEGER;
    }

    static boolean isExternallyAccessible(ObjectDraft spec) {
        return spec.is("type", "LoadBalancer")
                || spec.is("type", "NodePort")
                || (spec.is("type", "ClusterIP") && spec.has("externalIPs"));
    }
}
