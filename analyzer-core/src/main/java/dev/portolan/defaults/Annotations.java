package dev.portolan.defaults;

import dev.portolan.manifest.Defaulted;
import dev.portolan.manifest.ObjectValue;
import dev.portolan.manifest.ScalarValue;
import dev.portolan.yaml.ScalarType;

/** Names and values in an object's metadata that the server writes itself. */
final class Annotations {

    private Annotations() {}

    /** The object with an annotation, whatever it said before. */
    static ObjectValue put(ObjectValue object, String name, String text, String reason) {
        return ObjectDraft.of(object)
                .change("metadata", metadata -> {
                    ObjectDraft draft = ObjectDraft.of(metadata);
                    ObjectValue old = draft.object("annotations");
                    ObjectDraft annotations = old == null ? ObjectDraft.defaulted(reason) : ObjectDraft.of(old);
                    if (!annotations.is(name, text)) {
                        annotations.put(name, new ScalarValue(new Defaulted(reason), ScalarType.STRING, text));
                        draft.set("annotations", annotations.done());
                    }
                    return draft.done();
                })
                .done();
    }
}
