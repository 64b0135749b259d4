package dev.portolan.defaults;

import dev.portolan.manifest.Defaulted;
import dev.portolan.manifest.ListValue;
import dev.portolan.manifest.ObjectValue;
import dev.portolan.manifest.ScalarValue;
import dev.portolan.yaml.ScalarType;
import java.util.List;
import java.util.Map;

/** Source: kubernetes, pkg/apis/core/v1: SetDefaults_Pod and SetDefaults_PodSpec. */
final class PodDefaults {

    private PodDefaults() {}

    static ObjectValue fill(ObjectValue pod, Cluster cluster) {
        ObjectDraft draft =
                ObjectDraft.of(pod).change("spec", spec -> podSpec(PodSpecDefaults.fill(spec, cluster), cluster));
        ObjectValue spec = draft.object("spec");
        String qosClass = QosClass.of(spec == null ? new ObjectValue(new Defaulted(""), Map.of()) : spec);
        boolean gated =
                spec != null && cluster.isAtLeast(27) && ObjectDraft.of(spec).has("schedulingGates");
        return draft.change("status", status -> status(status, qosClass, gated)).done();
    }

    private static ObjectValue status(ObjectValue status, String qosClass, boolean gated) {
        ObjectDraft draft = ObjectDraft.of(status)
                .fill("phase", "Pending", "a new pod waits for a node")
                .fill("qosClass", qosClass, "from requests and limits");
        return gated ? draft.fill("conditions", gatedCondition()).done() : draft.done();
    }

    private static ListValue gatedCondition() {
        String reason = "its scheduling gates are closed";
        ObjectValue condition = ObjectDraft.defaulted(reason)
                .fill("lastProbeTime", Layouts.NULL)
                .assign("lastTransitionTime", "the time at which it is made")
                .fill("reason", "SchedulingGated", reason)
                .fill("status", "False", reason)
                .fill("type", "PodScheduled", reason)
                .done();
        return new ListValue(condition.origin(), List.of(condition));
    }

    /** What is filled in for pods and not yet in the templates of pods. */
    private static ObjectValue podSpec(ObjectValue spec, Cluster cluster) {
        ObjectDraft draft = ObjectDraft.of(spec);
        for (String list : PodSpecDefaults.CONTAINERS) {
            draft.changeEach(list, PodResources::requestsFromLimits);
        }
        if (cluster.isAtLeast(34)) {
            PodResources.fillPodLevel(draft);
        }
        draft.fill("enableServiceLinks", true);
        if (draft.text("terminationGracePeriodSeconds").startsWith("-")) {
            draft.put(
                    "terminationGracePeriodSeconds",
                    new ScalarValue(new Defaulted("a negative time is stored as one second"), ScalarType.INTEGER, "1"));
        }
        if (draft.isTrue("hostNetwork")) {
            PodSpecDefaults.hostPorts(draft);
        }
        return draft.done();
    }

    static ObjectValue podTemplate(ObjectValue object, Cluster cluster) {
        return template(object, "template", cluster);
    }

    /** An object with the pod template of this name filled in. */
    static ObjectValue template(ObjectValue owner, String name, Cluster cluster) {
        return ObjectDraft.of(owner)
                .change(
                        name,
                        template -> ObjectDraft.of(template)
                                .change("spec", spec -> PodSpecDefaults.fill(spec, cluster))
                                .done())
                .done();
    }
}
