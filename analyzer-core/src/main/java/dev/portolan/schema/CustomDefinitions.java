package dev.portolan.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The objects of custom kinds as definitions, each made when it is first asked for. They have names such as
 * {@code example.com/v1/Widget} and {@code example.com/v1/Widget#spec.ports[]}.
 */
final class CustomDefinitions {

    private static final String OBJECT_META = "io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta";

    private static final FieldDefinition API_VERSION = field("apiVersion", SimpleType.STRING, true, false);
    private static final FieldDefinition KIND = field("kind", SimpleType.STRING, true, false);
    private static final FieldDefinition METADATA = field("metadata", new ObjectType(OBJECT_META), false, false);

    /** What a definition is made of; null for an object of which nothing is known but what all objects have. */
    private record Source(@Nullable CustomSchema schema, boolean whole) {}

    private final Map<String, Source> sources = new ConcurrentHashMap<>();
    private final Map<String, Definition> made = new ConcurrentHashMap<>();

    static String name(String apiVersion, String kind) {
        return apiVersion + "/" + kind;
    }

    void add(CustomKind kind) {
        sources.put(kind.info().definition(), new Source(kind.schema(), true));
    }

    @Nullable
    Definition get(String name) {
        Definition known = made.get(name);
        if (known != null) {
            return known;
        }
        Source source = sources.get(name);
        if (source == null) {
            return null;
        }
        Definition definition = make(name, source);
        made.put(name, definition);
        return definition;
    }

    private Definition make(String name, Source source) {
        CustomSchema schema = source.schema;
        Map<String, FieldDefinition> fields = new HashMap<>();
        if (schema != null) {
            schema.properties().forEach((property, inside) -> {
                boolean required = schema.required().contains(property) && inside.defaultValue() == null;
                String path = name + (name.indexOf('#') < 0 ? "#" : ".") + property;
                fields.put(property, field(property, type(path, inside), required, inside.isNullable()));
            });
        }
        if (source.whole || (schema != null && schema.isEmbedded())) {
            fields.put(API_VERSION.name(), API_VERSION);
            fields.put(KIND.name(), KIND);
            fields.put(METADATA.name(), METADATA);
        }
        List<FieldDefinition> sorted = new ArrayList<>(fields.values());
        sorted.sort((one, other) -> one.name().compareTo(other.name()));
        return new Definition(name, sorted, schema == null || schema.keepsUnknown());
    }

    private FieldType type(String path, CustomSchema schema) {
        if (schema.isIntOrString()) {
            return SimpleType.INT64_OR_STRING;
        }
        return switch (schema.type()) {
            case "string" -> SimpleType.STRING;
            case "boolean" -> SimpleType.BOOLEAN;
            case "number" -> SimpleType.NUMBER;
            case "integer" -> schema.text("format").equals("int32") ? SimpleType.INT32 : SimpleType.INT64;
            case "array" -> list(path, schema);
            case "object" -> object(path, schema);
            default -> SimpleType.ANY;
        };
    }

    private ListType list(String path, CustomSchema schema) {
        CustomSchema items = schema.items();
        FieldType type = items == null ? SimpleType.ANY : type(path + "[]", items);
        return new ListType(type, schema.isSet(), schema.mapKeys());
    }

    private FieldType object(String path, CustomSchema schema) {
        CustomSchema additional = schema.additional();
        if (schema.properties().isEmpty() && !schema.isEmbedded()) {
            if (additional != null) {
                return new MapType(type(path + "[]", additional));
            }
            if (schema.keepsUnknown()) {
                return new MapType(SimpleType.ANY);
            }
        }
        sources.put(path, new Source(schema, false));
        return new ObjectType(path);
    }

    private static FieldDefinition field(String name, FieldType type, boolean required, boolean nullable) {
        return new FieldDefinition(name, type, required, nullable, null, List.of());
    }
}
