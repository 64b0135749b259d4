package dev.portolan.schema;

import dev.portolan.manifest.Quantity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.everit.json.schema.ArraySchema;
import org.everit.json.schema.BooleanSchema;
import org.everit.json.schema.CombinedSchema;
import org.everit.json.schema.EmptySchema;
import org.everit.json.schema.EnumSchema;
import org.everit.json.schema.FormatValidator;
import org.everit.json.schema.NumberSchema;
import org.everit.json.schema.ObjectSchema;
import org.everit.json.schema.Schema;
import org.everit.json.schema.StringSchema;

/**
 * Each definition as a small draft-07 schema. An object inside is only asked to be one: its own definition judges it.
 * Built by hand when first asked for; the library's reader of JSON Schemas would take ten times as long.
 */
final class DefinitionSchemas {

    private static final Schema STRING = StringSchema.builder().build();
    private static final Schema OBJECT = ObjectSchema.builder().build();
    private static final Schema INT32 = integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
    private static final Schema INT64 = integer(Long.MIN_VALUE, Long.MAX_VALUE);
    private static final Schema TIME = formatted("date-time", TimeText::isValid);
    private static final Schema MICRO_TIME = formatted("date-time", TimeText::isMicroTime);
    private static final Schema BASE64 = formatted("byte", Base64Text::isValid);
    private static final Schema INT_OR_STRING =
            CombinedSchema.anyOf(List.of(INT32, STRING)).build();
    private static final Schema INT64_OR_STRING =
            CombinedSchema.anyOf(List.of(INT64, STRING)).build();
    private static final Schema QUANTITY = CombinedSchema.anyOf(List.of(
                    formatted("quantity", text -> Quantity.parse(text) != null),
                    NumberSchema.builder().build()))
            .build();

    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    /** The schema of an object by itself; names that it has not are refused. */
    Schema of(Definition definition) {
        Schema known = schemas.get(definition.name());
        if (known == null) {
            known = build(definition);
            schemas.put(definition.name(), known);
        }
        return known;
    }

    private static Schema build(Definition definition) {
        ObjectSchema.Builder object = ObjectSchema.builder().additionalProperties(definition.isOpen());
        for (FieldDefinition field : definition.fields()) {
            object.addPropertySchema(field.name(), of(field.type(), !field.required()));
            if (field.required()) {
                object.addRequiredProperty(field.name());
            }
        }
        return object.build();
    }

    private static Schema of(FieldType type, boolean optional) {
        if (type instanceof SimpleType simple) {
            return of(simple);
        }
        if (type instanceof EnumType choice) {
            EnumSchema.Builder values = EnumSchema.builder();
            choice.values().forEach(values::possibleValue);
            return optional ? values.possibleValue("").build() : values.build();
        }
        if (type instanceof ListType list) {
            return ArraySchema.builder().allItemSchema(of(list.items(), false)).build();
        }
        if (type instanceof MapType map) {
            return ObjectSchema.builder()
                    .schemaOfAdditionalProperties(of(map.values(), false))
                    .build();
        }
        return OBJECT;
    }

    private static Schema of(SimpleType type) {
        return switch (type) {
            case STRING -> STRING;
            case INT32 -> INT32;
            case INT64 -> INT64;
            case NUMBER -> NumberSchema.builder().build();
            case BOOLEAN -> BooleanSchema.INSTANCE;
            case INT64_OR_STRING -> INT64_OR_STRING;
            case QUANTITY -> QUANTITY;
            case INT_OR_STRING -> INT_OR_STRING;
            case TIME -> TIME;
            case MICRO_TIME -> MICRO_TIME;
            case BASE64 -> BASE64;
            case ANY -> EmptySchema.INSTANCE;
        };
    }

    private static Schema integer(long least, long most) {
        return NumberSchema.builder()
                .requiresInteger(true)
                .minimum(least)
                .maximum(most)
                .build();
    }

    private static Schema formatted(String name, Predicate<String> valid) {
        return StringSchema.builder().formatValidator(new Format(name, valid)).build();
    }

    private record Format(String name, Predicate<String> valid) implements FormatValidator {

        @Override
        public Optional<String> validate(String subject) {
            return valid.test(subject) ? Optional.empty() : Optional.of("no " + name);
        }

        @Override
        public String formatName() {
            return name;
        }

        /** The library asks for it at every start, and the one of a record is put together at run time. */
        @Override
        public int hashCode() {
            return name.hashCode();
        }
    }
}
