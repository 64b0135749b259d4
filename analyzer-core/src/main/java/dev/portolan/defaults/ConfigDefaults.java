package dev.portolan.defaults;

import dev.portolan.manifest.Defaulted;
import dev.portolan.manifest.Member;
import dev.portolan.manifest.ObjectValue;
import dev.portolan.manifest.ScalarValue;
import dev.portolan.manifest.Value;
import dev.portolan.yaml.ScalarType;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Source: kubernetes, pkg/apis/core/v1: SetDefaults_Secret, SetDefaults_Namespace; pkg/registry/core. */
final class ConfigDefaults {

    private static final String ENCODED = "from stringData, in base64";
    private static final String NAME_LABEL = "kubernetes.io/metadata.name";

    private ConfigDefaults() {}

    static ObjectValue secret(ObjectValue secret) {
        ObjectDraft draft = ObjectDraft.of(secret);
        ObjectValue texts = draft.object("stringData");
        if (texts != null) {
            ObjectValue data = draft.object("data");
            ObjectDraft merged = data == null ? ObjectDraft.defaulted(ENCODED) : ObjectDraft.of(data);
            for (Member text : texts.members()) {
                if (text.value() instanceof ScalarValue scalar && scalar.type() == ScalarType.STRING) {
                    merged.put(text.name(), encoded(scalar));
                }
            }
            draft.set("data", merged.done()).drop("stringData", "stored in data, in base64");
        }
        return draft.fill("type", "Opaque").done();
    }

    private static Value encoded(ScalarValue text) {
        byte[] bytes = text.text().getBytes(StandardCharsets.UTF_8);
        return new ScalarValue(
                new Defaulted(ENCODED), ScalarType.STRING, Base64.getEncoder().encodeToString(bytes));
    }

    static ObjectValue namespace(ObjectValue namespace) {
        return ObjectDraft.of(namespace)
                .change("metadata", ConfigDefaults::named)
                .fill("spec", ObjectDraft.defaulted(Reasons.DEFAULT).done())
                .change(
                        "spec",
                        spec -> ObjectDraft.of(spec)
                                .fill("finalizers", Lists.defaulted(Reasons.DEFAULT, "kubernetes"))
                                .done())
                .change(
                        "status",
                        status -> ObjectDraft.of(status).fill("phase", "Active").done())
                .done();
    }

    private static ObjectValue named(ObjectValue metadata) {
        ObjectDraft draft = ObjectDraft.of(metadata);
        Value name = draft.get("name");
        if (name == null) {
            return metadata;
        }
        ObjectValue labels = draft.object("labels");
        ObjectDraft filled = labels == null ? ObjectDraft.defaulted(Reasons.DEFAULT) : ObjectDraft.of(labels);
        if (!filled.is(NAME_LABEL, draft.text("name"))) {
            filled.put(NAME_LABEL, Origins.copy(name, new Defaulted("the Namespace's own name")));
            draft.set("labels", filled.done());
        }
        return draft.done();
    }
}
