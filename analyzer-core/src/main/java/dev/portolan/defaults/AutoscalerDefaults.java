package dev.portolan.defaults;

import dev.portolan.manifest.Defaulted;
import dev.portolan.manifest.ListValue;
import dev.portolan.manifest.ObjectValue;
import dev.portolan.schema.KindInfo;
import java.util.List;

/** Source: kubernetes, pkg/apis/autoscaling: defaults of v1 and v2. */
final class AutoscalerDefaults {

    private static final int CPU_UTILIZATION = 80;
    private static final int PERIOD = 15;

    private AutoscalerDefaults() {}

    static ObjectValue fill(ObjectValue object, KindInfo kind) {
        if (!kind.kind().equals("HorizontalPodAutoscaler")) {
            return object;
        }
        boolean first = kind.apiVersion().equals("autoscaling/v1");
        return ObjectDraft.of(object)
                .change("spec", first ? AutoscalerDefaults::first : AutoscalerDefaults::second)
                .done();
    }

    private static ObjectValue first(ObjectValue spec) {
        return ObjectDraft.of(spec)
                .fill("minReplicas", 1)
                .fill("targetCPUUtilizationPercentage", CPU_UTILIZATION)
                .done();
    }

    private static ObjectValue second(ObjectValue spec) {
        return ObjectDraft.of(spec)
                .fill("minReplicas", 1)
                .fill("metrics", cpuMetric())
                .change("behavior", AutoscalerDefaults::behavior)
                .done();
    }

    private static ListValue cpuMetric() {
        Defaulted origin = new Defaulted("default: four fifths of the requested cpu");
        ObjectValue target = ObjectDraft.defaulted(origin.reason())
                .fill("type", "Utilization", origin.reason())
                .fill("averageUtilization", CPU_UTILIZATION, origin.reason())
                .done();
        ObjectValue resource = ObjectDraft.defaulted(origin.reason())
                .fill("name", "cpu", origin.reason())
                .fill("target", target)
                .done();
        ObjectValue metric = ObjectDraft.defaulted(origin.reason())
                .fill("type", "Resource", origin.reason())
                .fill("resource", resource)
                .done();
        return new ListValue(origin, List.of(metric));
    }

    private static ObjectValue behavior(ObjectValue behavior) {
        ObjectValue none = ObjectDraft.defaulted(Reasons.DEFAULT).done();
        return ObjectDraft.of(behavior)
                .fill("scaleUp", none)
                .change(
                        "scaleUp",
                        rules -> rules(
                                ObjectDraft.of(rules).fill("stabilizationWindowSeconds", 0),
                                policies(policy("Pods", 4), policy("Percent", 100))))
                .fill("scaleDown", none)
                .change("scaleDown", rules -> rules(ObjectDraft.of(rules), policies(policy("Percent", 100))))
                .done();
    }

    /** An empty list of policies stays as it is, and is refused. */
    private static ObjectValue rules(ObjectDraft rules, ListValue policies) {
        rules.fill("selectPolicy", "Max");
        return rules.isWrittenEmpty("policies")
                ? rules.done()
                : rules.fill("policies", policies).done();
    }

    private static ListValue policies(ObjectValue... policies) {
        return new ListValue(new Defaulted(Reasons.DEFAULT), List.of(policies));
    }

    private static ObjectValue policy(String type, int value) {
        return ObjectDraft.defaulted(Reasons.DEFAULT)
                .fill("type", type)
                .fill("value", value)
                .fill("periodSeconds", PERIOD)
                .done();
    }
}
