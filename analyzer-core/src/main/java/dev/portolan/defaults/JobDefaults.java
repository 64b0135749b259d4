package dev.portolan.defaults;

import dev.portolan.manifest.Defaulted;
import dev.portolan.manifest.ObjectValue;
import dev.portolan.manifest.ScalarValue;
import dev.portolan.yaml.ScalarType;

/** Source: kubernetes, pkg/apis/batch/v1: defaults.go; pkg/registry/batch/job: strategy.go. */
final class JobDefaults {

    private static final int RETRIES = 6;

    private JobDefaults() {}

    static ObjectValue job(ObjectValue job, Cluster cluster) {
        ObjectValue metadata = ObjectDraft.of(job).object("metadata");
        ObjectDraft draft =
                ObjectDraft.of(job).change("spec", spec -> JobLabels.fill(spec(spec, cluster), metadata, cluster));
        ObjectValue labels = TemplateLabels.of(draft.object("spec"));
        if (labels != null) {
            TemplateLabels.copyToOwner(draft, labels);
        }
        return draft.done();
    }

    private static ObjectValue spec(ObjectValue spec, Cluster cluster) {
        ObjectDraft draft = ObjectDraft.of(PodDefaults.template(spec, "template", cluster));
        draft.change("podFailurePolicy", JobDefaults::failurePolicy);
        if (draft.lacks("completions") && draft.lacks("parallelism")) {
            draft.fill("completions", 1);
        }
        draft.fill("parallelism", 1);
        boolean perIndex = cluster.isAtLeast(29) && draft.has("backoffLimitPerIndex");
        if (perIndex) {
            draft.fill("backoffLimit", Integer.MAX_VALUE, "default with backoffLimitPerIndex: no limit in sum");
        }
        draft.fill("backoffLimit", RETRIES).fill("completionMode", "NonIndexed").fill("suspend", false);
        if (cluster.isAtLeast(29)) {
            podReplacement(draft);
        }
        return draft.done();
    }

    private static ObjectValue failurePolicy(ObjectValue policy) {
        return ObjectDraft.of(policy)
                .changeEach(
                        "rules",
                        rule -> ObjectDraft.of(rule)
                                .changeEach("onPodConditions", JobDefaults::podCondition)
                                .done())
                .done();
    }

    private static ObjectValue podCondition(ObjectValue condition) {
        ObjectDraft draft = ObjectDraft.of(condition);
        return draft.text("status").isEmpty()
                ? draft.put("status", new ScalarValue(new Defaulted(Reasons.DEFAULT), ScalarType.STRING, "True"))
                        .done()
                : condition;
    }

    private static void podReplacement(ObjectDraft spec) {
        if (spec.has("podFailurePolicy")) {
            spec.fill("podReplacementPolicy", "Failed", "default with a podFailurePolicy");
        } else {
            spec.fill("podReplacementPolicy", "TerminatingOrFailed");
        }
    }

    static ObjectValue cronJob(ObjectValue cronJob, Cluster cluster) {
        return ObjectDraft.of(cronJob)
                .change(
                        "spec",
                        spec -> ObjectDraft.of(spec)
                                .fill("concurrencyPolicy", "Allow")
                                .fill("suspend", false)
                                .fill("successfulJobsHistoryLimit", 3)
                                .fill("failedJobsHistoryLimit", 1)
                                .change(
                                        "jobTemplate",
                                        template -> ObjectDraft.of(template)
                                                .change(
                                                        "spec",
                                                        job -> ObjectDraft.of(
                                                                        PodDefaults.template(job, "template", cluster))
                                                                .change("podFailurePolicy", JobDefaults::failurePolicy)
                                                                .done())
                                                .done())
                                .done())
                .done();
    }
}
