package dev.portolan.defaults;

import dev.portolan.manifest.Defaulted;
import dev.portolan.manifest.ObjectValue;
import org.jspecify.annotations.Nullable;

/** The labels of a pod template, which older kinds take for their own. */
final class TemplateLabels {

    static final String REASON = "same as the template's labels";

    private TemplateLabels() {}

    /** Null where the template has none. */
    static @Nullable ObjectValue of(@Nullable ObjectValue spec) {
        ObjectValue template = spec == null ? null : ObjectDraft.of(spec).object("template");
        ObjectValue metadata =
                template == null ? null : ObjectDraft.of(template).object("metadata");
        return metadata == null ? null : ObjectDraft.of(metadata).object("labels");
    }

    static void copyToOwner(ObjectDraft owner, ObjectValue labels) {
        owner.change(
                "metadata",
                metadata -> ObjectDraft.of(metadata)
                        .fill("labels", Origins.copy(labels, new Defaulted(REASON)))
                        .done());
    }
}
