package dev.portolan.defaults;

import dev.portolan.manifest.Defaulted;
import dev.portolan.manifest.ObjectValue;
import java.util.function.UnaryOperator;

/** Source: kubernetes, pkg/apis/apps/v1: defaults.go; pkg/apis/core/v1: SetDefaults_ReplicationController. */
final class WorkloadDefaults {

    private static final int REVISIONS = 10;
    private static final int PROGRESS_DEADLINE = 600;
    private static final String QUARTER = "25%";

    private WorkloadDefaults() {}

    static ObjectValue fill(ObjectValue object, String kind, Cluster cluster) {
        ObjectValue counted = kind.equals("DaemonSet") ? withGeneration(object) : object;
        return ObjectDraft.of(counted)
                .change("spec", spec -> switch (kind) {
                    case "Deployment" -> deployment(spec, cluster);
                    case "StatefulSet" -> statefulSet(spec, cluster);
                    case "DaemonSet" -> daemonSet(spec, cluster);
                    case "ReplicaSet" -> replicaSet(spec, cluster);
                    default -> spec;
                })
                .done();
    }

    private static ObjectValue withGeneration(ObjectValue object) {
        return Annotations.put(
                object, "deprecated.daemonset.template.generation", "1", "the server counts changes of the template");
    }

    private static ObjectDraft withTemplate(ObjectValue spec, Cluster cluster) {
        return ObjectDraft.of(PodDefaults.template(spec, "template", cluster));
    }

    private static ObjectValue deployment(ObjectValue spec, Cluster cluster) {
        return withTemplate(spec, cluster)
                .fill("replicas", 1)
                .change("strategy", WorkloadDefaults::deploymentStrategy)
                .fill("revisionHistoryLimit", REVISIONS)
                .fill("progressDeadlineSeconds", PROGRESS_DEADLINE)
                .done();
    }

    private static ObjectValue deploymentStrategy(ObjectValue strategy) {
        return rollingUpdate(
                strategy,
                rolling -> ObjectDraft.of(rolling)
                        .fill("maxUnavailable", QUARTER)
                        .fill("maxSurge", QUARTER)
                        .done());
    }

    private static ObjectValue daemonSet(ObjectValue spec, Cluster cluster) {
        return withTemplate(spec, cluster)
                .change("updateStrategy", WorkloadDefaults::daemonSetStrategy)
                .fill("revisionHistoryLimit", REVISIONS)
                .done();
    }

    private static ObjectValue daemonSetStrategy(ObjectValue strategy) {
        ObjectValue filled = rollingUpdate(
                strategy,
                rolling -> ObjectDraft.of(rolling)
                        .fill("maxUnavailable", 1)
                        .fill("maxSurge", 0)
                        .done());
        // With OnDelete these mean nothing, but the server's own type cannot do without them.
        return ObjectDraft.of(filled)
                .change(
                        "rollingUpdate",
                        rolling -> ObjectDraft.of(rolling)
                                .fill("maxUnavailable", 0)
                                .fill("maxSurge", 0)
                                .done())
                .done();
    }

    private static ObjectValue rollingUpdate(ObjectValue strategy, UnaryOperator<ObjectValue> rolling) {
        ObjectDraft draft = ObjectDraft.of(strategy).fill("type", "RollingUpdate");
        if (draft.is("type", "RollingUpdate")) {
            draft.fill("rollingUpdate", ObjectDraft.defaulted(Reasons.DEFAULT).done())
                    .change("rollingUpdate", rolling);
        }
        return draft.done();
    }

    private static ObjectValue statefulSet(ObjectValue spec, Cluster cluster) {
        ObjectDraft draft = withTemplate(spec, cluster)
                .fill("podManagementPolicy", "OrderedReady")
                .change("updateStrategy", strategy -> statefulSetStrategy(strategy, cluster))
                .changeEach("volumeClaimTemplates", StorageDefaults::claimTemplate)
                .fill("replicas", 1)
                .fill("revisionHistoryLimit", REVISIONS);
        if (cluster.isAtLeast(27)) {
            draft.fill(
                            "persistentVolumeClaimRetentionPolicy",
                            ObjectDraft.defaulted(Reasons.DEFAULT).done())
                    .change(
                            "persistentVolumeClaimRetentionPolicy",
                            policy -> ObjectDraft.of(policy)
                                    .fill("whenDeleted", "Retain")
                                    .fill("whenScaled", "Retain")
                                    .done());
        }
        return draft.done();
    }

    private static ObjectValue statefulSetStrategy(ObjectValue strategy, Cluster cluster) {
        ObjectDraft draft = ObjectDraft.of(strategy);
        if (draft.lacks("type")) {
            draft.fill("type", "RollingUpdate")
                    .fill(
                            "rollingUpdate",
                            ObjectDraft.defaulted(Reasons.DEFAULT).done());
        }
        if (draft.is("type", "RollingUpdate")) {
            draft.change("rollingUpdate", rolling -> {
                ObjectDraft update = ObjectDraft.of(rolling).fill("partition", 0);
                return cluster.isAtLeast(37) ? update.fill("maxUnavailable", 1).done() : update.done();
            });
        }
        return draft.done();
    }

    private static ObjectValue replicaSet(ObjectValue spec, Cluster cluster) {
        return withTemplate(spec, cluster).fill("replicas", 1).done();
    }

    static ObjectValue replicationController(ObjectValue object, Cluster cluster) {
        ObjectDraft draft = ObjectDraft.of(object)
                .change(
                        "spec",
                        spec -> withTemplate(spec, cluster).fill("replicas", 1).done());
        ObjectValue labels = TemplateLabels.of(draft.object("spec"));
        if (labels != null) {
            Defaulted origin = new Defaulted(TemplateLabels.REASON);
            draft.change(
                    "spec",
                    spec -> ObjectDraft.of(spec)
                            .fill("selector", Origins.copy(labels, origin))
                            .done());
            TemplateLabels.copyToOwner(draft, labels);
        }
        return draft.done();
    }
}
