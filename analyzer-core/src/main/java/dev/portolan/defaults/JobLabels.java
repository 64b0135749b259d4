package dev.portolan.defaults;

import dev.portolan.manifest.Assigned;
import dev.portolan.manifest.Defaulted;
import dev.portolan.manifest.ObjectValue;
import dev.portolan.manifest.ScalarValue;
import dev.portolan.manifest.Value;
import dev.portolan.yaml.ScalarType;
import org.jspecify.annotations.Nullable;

/** How a Job finds its pods again. Source: kubernetes, pkg/registry/batch/job: generateSelector. */
final class JobLabels {

    private static final String PREFIX = "batch.kubernetes.io/";
    private static final String UID = "controller-uid";
    private static final String NAME = "job-name";
    private static final String SELECTS = "so that the Job finds its pods";
    private static final Value UID_VALUE = Assigning.value("the Job's uid, which the cluster makes");

    private JobLabels() {}

    static ObjectValue fill(ObjectValue spec, @Nullable ObjectValue metadata, Cluster cluster) {
        ObjectDraft draft = ObjectDraft.of(spec);
        if (draft.isTrue("manualSelector")) {
            return spec;
        }
        if (cluster.isAtLeast(29)) {
            draft.fill("manualSelector", false);
        }
        Value name = name(metadata);
        boolean prefixed = cluster.isAtLeast(27);
        draft.change(
                "template",
                template -> ObjectDraft.of(template)
                        .change("metadata", own -> withLabels(own, name, prefixed))
                        .done());
        selector(draft, prefixed ? PREFIX + UID : UID);
        return draft.done();
    }

    private static Value name(@Nullable ObjectValue metadata) {
        Value name = metadata == null ? null : ObjectDraft.of(metadata).get("name");
        if (name instanceof ScalarValue text && !(text.origin() instanceof Assigned)) {
            return new ScalarValue(new Defaulted("the Job's name"), ScalarType.STRING, text.text());
        }
        return Assigning.value("the Job's name, which the cluster makes");
    }

    private static ObjectValue withLabels(ObjectValue metadata, Value name, boolean prefixed) {
        ObjectDraft draft = ObjectDraft.of(metadata);
        ObjectValue old = draft.object("labels");
        ObjectDraft labels = old == null ? ObjectDraft.defaulted(SELECTS) : ObjectDraft.of(old);
        labels.fill(UID, UID_VALUE).fill(NAME, name);
        if (prefixed) {
            labels.fill(PREFIX + UID, UID_VALUE).fill(PREFIX + NAME, name);
        }
        return draft.set("labels", labels.done()).done();
    }

    private static void selector(ObjectDraft spec, String label) {
        ObjectValue oldSelector = spec.object("selector");
        ObjectDraft selector = oldSelector == null ? ObjectDraft.defaulted(SELECTS) : ObjectDraft.of(oldSelector);
        ObjectValue oldLabels = selector.object("matchLabels");
        ObjectDraft labels = oldLabels == null ? ObjectDraft.defaulted(SELECTS) : ObjectDraft.of(oldLabels);
        labels.put(label, UID_VALUE);
        spec.set("selector", selector.set("matchLabels", labels.done()).done());
    }
}
