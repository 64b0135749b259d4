package dev.portolan.schema;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The ordinary JSON Schema (draft-07) of a kind with all that it refers to, for editors and other programs. It judges as
 * the shape check does: a null counts as absent, names that a definition has not are refused.
 */
public final class JsonSchema {

    private static final String DEFINITIONS = "#/definitions/";
    private static final Map<String, Object> NULL = Map.of("type", "null");
    private static final String QUANTITY =
            "^\\s*[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][+-]?[0-9]+)?\\s*$";
    private static final String BASE64_DIGIT = "([A-Za-z0-9+/][\\r\\n]*)";
    private static final String BASE64 = "^[\\r\\n]*(" + BASE64_DIGIT + "{4})*(" + BASE64_DIGIT
            + "{2}=[\\r\\n]*=[\\r\\n]*|" + BASE64_DIGIT + "{3}=[\\r\\n]*)?$";

    private final Schemas schemas;
    private final Map<String, Object> definitions = new TreeMap<>();
    private final Deque<String> wanted = new ArrayDeque<>();

    private JsonSchema(Schemas schemas) {
        this.schemas = schemas;
    }

    /**
     * The schema of a kind, as maps, lists, strings, numbers and booleans.
     *
     * @param apiVersion such as {@code apps/v1}; empty for the one to prefer
     * @return empty if this version does not serve such a kind
     */
    public static Optional<Map<String, Object>> of(Schemas schemas, String apiVersion, String kind) {
        return schemas.kinds(kind).stream()
                .filter(KindInfo::served)
                .filter(info -> apiVersion.isEmpty() || info.apiVersion().equals(apiVersion))
                .min((a, b) -> ApiVersionOrder.PREFERRED_FIRST.compare(a.apiVersion(), b.apiVersion()))
                .map(info -> new JsonSchema(schemas).schema(info));
    }

    private Map<String, Object> schema(KindInfo kind) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "http://json-schema.org/draft-07/schema#");
        schema.put("title", kind.apiVersion() + " " + kind.kind() + ", Kubernetes " + schemas.version());
        schema.put("allOf", List.of(reference(kind.definition()), identity(kind)));
        while (!wanted.isEmpty()) {
            String name = wanted.remove();
            Definition definition = schemas.definition(name);
            if (definition != null) {
                definitions.put(name, object(definition));
            }
        }
        schema.put("definitions", definitions);
        return schema;
    }

    private static Map<String, Object> identity(KindInfo kind) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("apiVersion", Map.of("const", kind.apiVersion()));
        properties.put("kind", Map.of("const", kind.kind()));
        List<String> required = new ArrayList<>(List.of("apiVersion", "kind"));
        if (IdentityCheck.needsName(kind.kind())) {
            properties.put("metadata", Map.of("anyOf", List.of(filled("name"), filled("generateName"))));
            required.add("metadata");
        }
        return ordered("properties", properties, "required", required);
    }

    private static Map<String, Object> filled(String name) {
        return ordered(
                "type",
                "object",
                "required",
                List.of(name),
                "properties",
                Map.of(name, ordered("type", "string", "minLength", 1)));
    }

    private Map<String, Object> object(Definition definition) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (FieldDefinition field : definition.fields()) {
            properties.put(field.name(), property(definition, field));
            if (field.required()) {
                required.add(field.name());
            }
        }
        Map<String, Object> object = ordered("type", "object", "properties", properties, "additionalProperties", false);
        if (!required.isEmpty()) {
            object.put("required", required);
        }
        return object;
    }

    private Map<String, Object> property(Definition definition, FieldDefinition field) {
        List<Object> choices = new ArrayList<>();
        choices.add(type(field.type(), !field.required()));
        if (!field.required()) {
            choices.add(NULL);
        }
        if (LenientFields.mayBeEmpty(definition, field)) {
            choices.add(ordered("type", "object", "maxProperties", 0));
        }
        Map<String, Object> property = anyOf(choices);
        if (field.defaultValue() != null && field.type() instanceof EnumType) {
            property.put("default", field.defaultValue());
        }
        return property;
    }

    private static Map<String, Object> anyOf(List<Object> choices) {
        Map<String, Object> any = new LinkedHashMap<>();
        any.put("anyOf", choices);
        return any;
    }

    private Map<String, Object> type(FieldType type, boolean optional) {
        if (type instanceof EnumType choice) {
            List<String> values = new ArrayList<>(choice.values());
            if (optional) {
                values.add("");
            }
            return ordered("enum", values);
        }
        if (type instanceof ListType list) {
            Map<String, Object> items = type(list.items(), false);
            return ordered("type", "array", "items", mayBeNull(list.items()) ? anyOf(List.of(items, NULL)) : items);
        }
        if (type instanceof MapType map) {
            return ordered("type", "object", "additionalProperties", anyOf(List.of(type(map.values(), false), NULL)));
        }
        return type instanceof SimpleType simple ? simple(simple) : reference(((ObjectType) type).definition());
    }

    /** A null in a list of objects is read as an object without any field, which some of them must have. */
    private boolean mayBeNull(FieldType item) {
        Definition definition = item instanceof ObjectType object ? schemas.definition(object.definition()) : null;
        return definition == null || definition.fields().stream().noneMatch(FieldDefinition::required);
    }

    private static Map<String, Object> simple(SimpleType type) {
        return switch (type) {
            case STRING -> ordered("type", "string");
            case BOOLEAN -> ordered("type", "boolean");
            case NUMBER -> ordered("type", "number");
            case INT32 -> integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
            case INT64 -> integer(Long.MIN_VALUE, Long.MAX_VALUE);
            case INT_OR_STRING, INT64_OR_STRING ->
                anyOf(List.of(integer(Integer.MIN_VALUE, Integer.MAX_VALUE), ordered("type", "string")));
            case QUANTITY -> anyOf(List.of(ordered("type", "string", "pattern", QUANTITY), ordered("type", "number")));
            case TIME, MICRO_TIME -> ordered("type", "string", "format", "date-time");
            case BASE64 -> ordered("type", "string", "contentEncoding", "base64", "pattern", BASE64);
            case ANY -> ordered();
        };
    }

    private static Map<String, Object> integer(long least, long most) {
        return ordered("type", "integer", "minimum", least, "maximum", most);
    }

    private Map<String, Object> reference(String name) {
        if (definitions.putIfAbsent(name, Map.of()) == null) {
            wanted.add(name);
        }
        return ordered("$ref", DEFINITIONS + name);
    }

    /** A map of names and values in turn, in this order. */
    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
