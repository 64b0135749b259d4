package dev.portolan.schema;

import dev.portolan.yaml.ScalarType;
import dev.portolan.yaml.YamlEntry;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlScalar;
import dev.portolan.yaml.YamlSequence;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.json.JSONArray;
import org.json.JSONObject;

/**
 * An object as the schema library wants it, down to the objects inside, which are left empty. Nulls are left out, as they
 * count as absent.
 */
final class ShallowJson {

    private static final JSONObject OBJECT = new JSONObject();
    private static final JSONArray LIST = new JSONArray();

    private ShallowJson() {}

    static JSONObject of(Definition definition, YamlMapping node) {
        // Its constructor with a size is not public: the number would be taken for a bean, by reflection.
        JSONObject object = new JSONObject();
        for (YamlEntry entry : node.entries()) {
            if (!isNull(entry.value())) {
                FieldDefinition field = definition.field(entry.name());
                object.put(entry.name(), field == null ? OBJECT : of(field.type(), entry.value()));
            }
        }
        return object;
    }

    static boolean isNull(YamlNode node) {
        return node instanceof YamlScalar scalar && scalar.isNull();
    }

    private static Object of(FieldType type, YamlNode node) {
        if (node instanceof YamlScalar scalar) {
            return of(scalar);
        }
        if (node instanceof YamlSequence sequence) {
            return type instanceof ListType list ? items(list, sequence) : LIST;
        }
        return type instanceof MapType map ? values(map, (YamlMapping) node) : OBJECT;
    }

    private static JSONArray items(ListType type, YamlSequence sequence) {
        JSONArray items = new JSONArray(sequence.items().size());
        for (YamlNode item : sequence.items()) {
            if (!isNull(item)) {
                items.put(of(type.items(), item));
            }
        }
        return items;
    }

    private static JSONObject values(MapType type, YamlMapping mapping) {
        JSONObject values = new JSONObject();
        for (YamlEntry entry : mapping.entries()) {
            if (!isNull(entry.value())) {
                values.put(entry.name(), of(type.values(), entry.value()));
            }
        }
        return values;
    }

    static Object of(YamlScalar scalar) {
        return of(scalar.type(), scalar.value());
    }

    static Object of(ScalarType type, String value) {
        return switch (type) {
            case BOOLEAN -> Boolean.valueOf(value);
            case INTEGER -> integer(value);
            case FLOAT -> new BigDecimal(value);
            case STRING -> value;
            case NULL -> JSONObject.NULL;
        };
    }

    private static Number integer(String digits) {
        // Eighteen digits and a sign fit 64 bits for sure.
        return digits.length() < 19 ? (Number) Long.valueOf(digits) : new BigInteger(digits);
    }
}
