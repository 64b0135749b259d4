package dev.portolan.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.ListValue;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.ScalarValue;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Objects as the API server would store them, as JSON: an array, one element for each object of the input. */
public final class EffectiveJson {

    private final JsonGenerator json;
    private final boolean showSecrets;

    private EffectiveJson(JsonGenerator json, boolean showSecrets) {
        this.json = json;
        this.showSecrets = showSecrets;
    }

    /** @param showSecrets whether the values of Secrets are written, or {@code <hidden>} instead */
    public static void write(List<Manifest> manifests, boolean showSecrets, Writer out) throws IOException {
        try (JsonGenerator json = JsonText.generator(out)) {
            EffectiveJson effective = new EffectiveJson(json, showSecrets);
            json.writeStartArray();
            for (Manifest manifest : manifests) {
                effective.write(manifest);
            }
            json.writeEndArray();
        }
        out.write('\n');
    }

    private void write(Manifest manifest) throws IOException {
        Map<String, OriginWords> origins = new TreeMap<>();
        SecretValues secrets = new SecretValues(manifest, showSecrets);
        json.writeStartObject();
        JsonText.member(json, "file", manifest.file().path());
        int start = manifest.node().span().start();
        json.writeNumberField("line", manifest.file().position(start).line());
        JsonText.memberUnlessEmpty(json, "renderedFrom", manifest.file().renderedFrom(start));
        json.writeFieldName("object");
        write(manifest.root(), secrets, origins);
        json.writeObjectFieldStart("origins");
        for (Map.Entry<String, OriginWords> origin : origins.entrySet()) {
            json.writeObjectFieldStart(JsonText.whole(origin.getKey()));
            json.writeStringField("origin", origin.getValue().word());
            json.writeStringField("reason", JsonText.whole(origin.getValue().reason()));
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void write(Field field, SecretValues secrets, Map<String, OriginWords> origins) throws IOException {
        if (field.isObject()) {
            StoredMembers members = StoredMembers.of(field);
            json.writeStartObject();
            for (Field member : members.kept()) {
                json.writeFieldName(JsonText.whole(member.name()));
                write(member, secrets, origins);
            }
            json.writeEndObject();
            members.dropped().forEach(member -> note(member, origins));
            if (members.kept().isEmpty()) {
                note(field, origins);
            }
        } else if (field.value() instanceof ListValue list && list.isStoredAsNull()) {
            note(field, origins);
            json.writeNull();
        } else if (field.value() instanceof ListValue list) {
            json.writeStartArray();
            for (Field item : StoredMembers.items(field, list)) {
                write(item, secrets, origins);
            }
            json.writeEndArray();
            if (list.items().isEmpty()) {
                note(field, origins);
            }
        } else if (field.value() instanceof ScalarValue scalar) {
            note(field, origins);
            write(scalar, secrets.hides(field));
        } else {
            json.writeNull();
        }
    }

    private static void note(Field leaf, Map<String, OriginWords> origins) {
        OriginWords words = OriginWords.of(leaf.origin());
        if (words != null) {
            origins.put(leaf.path(), words);
        }
    }

    private void write(ScalarValue scalar, boolean hidden) throws IOException {
        if (hidden && !scalar.isNull()) {
            json.writeString(SecretValues.HIDDEN);
            return;
        }
        switch (scalar.type()) {
            case NULL -> json.writeNull();
            case BOOLEAN -> json.writeBoolean(scalar.text().equals("true"));
            case INTEGER, FLOAT -> json.writeNumber(scalar.text());
            case STRING -> json.writeString(JsonText.whole(scalar.text()));
        }
    }
}
