package dev.portolan.schema;

import dev.portolan.finding.ExpectedValue;
import dev.portolan.finding.ValueType;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says what a definition asks for, in the words of problems. */
final class Expectations {

    private final Schemas schemas;
    private final Map<Definition, Map<String, ExpectedValue>> fields = new HashMap<>();

    Expectations(Schemas schemas) {
        this.schemas = schemas;
    }

    ExpectedValue of(FieldType type) {
        if (type instanceof SimpleType simple) {
            return ExpectedValue.of(valueType(simple));
        }
        if (type instanceof EnumType choice) {
            return ExpectedValue.oneOf(choice.values());
        }
        if (type instanceof ListType list) {
            return ExpectedValue.listOf(of(list.items()));
        }
        if (type instanceof MapType map) {
            return ExpectedValue.mapOf(of(map.values()));
        }
        return object((ObjectType) type);
    }

    /** Of each field of a definition, in its order. */
    Map<String, ExpectedValue> ofFields(Definition definition) {
        return fields.computeIfAbsent(definition, asked -> {
            Map<String, ExpectedValue> expected = new LinkedHashMap<>();
            asked.fields().forEach(field -> expected.put(field.name(), of(field.type())));
            return Collections.unmodifiableMap(expected);
        });
    }

    private ExpectedValue object(ObjectType type) {
        Definition definition = schemas.definition(type.definition());
        if (definition == null) {
            return ExpectedValue.of(ValueType.ANY);
        }
        List<String> required = definition.fields().stream()
                .filter(FieldDefinition::required)
                .map(FieldDefinition::name)
                .toList();
        return ExpectedValue.object(definition.name(), List.copyOf(definition.fieldNames()), required);
    }

    static ValueType valueType(SimpleType type) {
        return switch (type) {
            case STRING -> ValueType.STRING;
            case INT32 -> ValueType.INT32;
            case INT64 -> ValueType.INT64;
            case NUMBER -> ValueType.NUMBER;
            case BOOLEAN -> ValueType.BOOLEAN;
            case QUANTITY -> ValueType.QUANTITY;
            case INT_OR_STRING, INT64_OR_STRING -> ValueType.INT_OR_STRING;
            case TIME -> ValueType.TIME;
            case MICRO_TIME -> ValueType.MICRO_TIME;
            case BASE64 -> ValueType.BASE64;
            case ANY -> ValueType.ANY;
        };
    }
}
