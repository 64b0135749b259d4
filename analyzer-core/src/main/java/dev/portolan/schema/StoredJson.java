package dev.portolan.schema;

import dev.portolan.manifest.Assigned;
import dev.portolan.manifest.Dropped;
import dev.portolan.manifest.ListValue;
import dev.portolan.manifest.Member;
import dev.portolan.manifest.ObjectValue;
import dev.portolan.manifest.Origin;
import dev.portolan.manifest.ScalarValue;
import dev.portolan.manifest.Value;
import org.json.JSONArray;
import org.json.JSONObject;

/** A value as the API server would store it, as the schema library wants it. */
final class StoredJson {

    private StoredJson() {}

    static Object of(Value value) {
        if (value instanceof ScalarValue scalar) {
            return ShallowJson.of(scalar.type(), scalar.text());
        }
        if (value instanceof ListValue list) {
            JSONArray items = new JSONArray(list.items().size());
            list.items().forEach(item -> items.put(of(item)));
            return items;
        }
        JSONObject object = new JSONObject();
        for (Member member : ((ObjectValue) value).members()) {
            if (isThere(member.value())) {
                object.put(member.name(), of(member.value()));
            }
        }
        return object;
    }

    private static boolean isThere(Value value) {
        Origin origin = value.origin();
        return !(origin instanceof Dropped)
                && !(origin instanceof Assigned)
                && !(value instanceof ScalarValue scalar && scalar.isNull());
    }
}
