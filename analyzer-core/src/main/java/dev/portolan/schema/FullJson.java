package dev.portolan.schema;

import dev.portolan.yaml.YamlEntry;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlScalar;
import dev.portolan.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.json.JSONArray;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

/** A value with all that lies inside, as the schema library wants it. */
final class FullJson {

    private FullJson() {}

    /** The value as it is written. */
    static Object of(YamlNode node) {
        if (node instanceof YamlScalar scalar) {
            return ShallowJson.of(scalar);
        }
        if (node instanceof YamlSequence sequence) {
            JSONArray items = new JSONArray(sequence.items().size());
            sequence.items().forEach(item -> items.put(of(item)));
            return items;
        }
        JSONObject object = new JSONObject();
        for (YamlEntry entry : ((YamlMapping) node).entries()) {
            object.put(entry.name(), of(entry.value()));
        }
        return object;
    }

    /** The same text for the same value, whatever the order of its members. */
    static String text(Object json) {
        if (json instanceof JSONArray array) {
            List<String> items = new ArrayList<>();
            array.forEach(item -> items.add(text(item)));
            return items.toString();
        }
        if (json instanceof JSONObject object) {
            Map<String, String> members = new TreeMap<>();
            object.keySet().forEach(name -> members.put(name, text(object.get(name))));
            return members.toString();
        }
        return json instanceof String string ? JSONObject.quote(string) : json.toString();
    }

    /** The value as the server validates it: defaults filled in, and without nulls that stand for nothing. */
    static Object of(YamlNode node, @Nullable CustomSchema schema) {
        if (schema == null || node instanceof YamlScalar) {
            return of(node);
        }
        if (node instanceof YamlSequence sequence) {
            JSONArray items = new JSONArray(sequence.items().size());
            sequence.items().forEach(item -> items.put(of(item, schema.items())));
            return items;
        }
        JSONObject object = new JSONObject();
        for (YamlEntry entry : ((YamlMapping) node).entries()) {
            CustomSchema member = schema.member(entry.name());
            if (!ShallowJson.isNull(entry.value()) || (member != null && member.isNullable())) {
                object.put(entry.name(), of(entry.value(), member));
            }
        }
        for (Map.Entry<String, CustomSchema> property : schema.properties().entrySet()) {
            YamlNode filled = property.getValue().defaultValue();
            if (filled != null && !object.has(property.getKey())) {
                object.put(property.getKey(), of(filled, property.getValue()));
            }
        }
        return object;
    }
}
