package dev.portolan.defaults;

import dev.portolan.manifest.Defaulted;
import dev.portolan.manifest.Member;
import dev.portolan.manifest.ObjectValue;

/** Source: kubernetes, pkg/apis/core/v1: SetDefaults_LimitRangeItem. */
final class LimitRangeDefaults {

    private LimitRangeDefaults() {}

    static ObjectValue fill(ObjectValue range) {
        return ObjectDraft.of(range)
                .change(
                        "metadata",
                        metadata -> ObjectDraft.of(metadata)
                                .assign("name", "the cluster makes one where none is given")
                                .done())
                .change(
                        "spec",
                        spec -> ObjectDraft.of(spec)
                                .changeEach("limits", LimitRangeDefaults::item)
                                .done())
                .done();
    }

    private static ObjectValue item(ObjectValue item) {
        ObjectDraft draft = ObjectDraft.of(item);
        if (draft.is("type", "Container")) {
            copy(draft, "max", "default");
            copy(draft, "default", "defaultRequest");
            copy(draft, "min", "defaultRequest");
        }
        return draft.done();
    }

    private static void copy(ObjectDraft item, String from, String to) {
        ObjectValue source = item.object(from);
        if (source == null) {
            return;
        }
        Defaulted origin = new Defaulted("same as " + from);
        ObjectValue old = item.object(to);
        ObjectDraft draft = old == null ? ObjectDraft.defaulted(origin.reason()) : ObjectDraft.of(old);
        for (Member amount : source.members()) {
            draft.fill(amount.name(), Origins.copy(amount.value(), origin));
        }
        item.set(to, draft.done());
    }
}
