package dev.portolan.schema;

import dev.portolan.manifest.Quantity;
import dev.portolan.yaml.ScalarType;
import dev.portolan.yaml.YamlEntry;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlScalar;
import dev.portolan.yaml.YamlSequence;

/**
 * Accepts by itself what is plainly as its definition wants it, which nearly everything is, and lets another judge decide on
 * the rest. To hand an object to the schema library takes ten times as long. Safe for use by several threads if the other is.
 */
final class PlainJudge implements Judge {

    /** So many digits fit 32 bits for sure, and so many 64. */
    private static final int DIGITS_OF_INT32 = 9;

    private static final int DIGITS_OF_INT64 = 18;

    private final Judge thorough;

    PlainJudge(Judge thorough) {
        this.thorough = thorough;
    }

    @Override
    public boolean accepts(Definition definition, YamlMapping node) {
        return isPlain(definition, node) || thorough.accepts(definition, node);
    }

    private static boolean isPlain(Definition definition, YamlMapping node) {
        int required = 0;
        for (YamlEntry entry : node.entries()) {
            if (ShallowJson.isNull(entry.value())) {
                continue;
            }
            FieldDefinition field = definition.field(entry.name());
            if (field == null || !isPlain(field.type(), !field.required(), entry.value())) {
                return false;
            }
            required += field.required() ? 1 : 0;
        }
        return required == definition.requiredCount();
    }

    /** @param optional whether an empty string counts as absent */
    private static boolean isPlain(FieldType type, boolean optional, YamlNode node) {
        if (node instanceof YamlScalar scalar) {
            return type instanceof SimpleType simple
                    ? isPlain(simple, scalar)
                    : type instanceof EnumType choice
                            && scalar.isString()
                            && (choice.values().contains(scalar.value())
                                    || (optional && scalar.value().isEmpty()));
        }
        if (node instanceof YamlSequence sequence) {
            return type == SimpleType.ANY || (type instanceof ListType list && isPlain(list, sequence));
        }
        return type == SimpleType.ANY
                || type instanceof ObjectType
                || (type instanceof MapType map && isPlain(map, (YamlMapping) node));
    }

    private static boolean isPlain(ListType type, YamlSequence sequence) {
        for (YamlNode item : sequence.items()) {
            if (!ShallowJson.isNull(item) && !isPlain(type.items(), false, item)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(MapType type, YamlMapping mapping) {
        for (YamlEntry entry : mapping.entries()) {
            if (!ShallowJson.isNull(entry.value()) && !isPlain(type.values(), false, entry.value())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(SimpleType type, YamlScalar scalar) {
        ScalarType written = scalar.type();
        return switch (type) {
            case STRING -> written == ScalarType.STRING;
            case BOOLEAN -> written == ScalarType.BOOLEAN;
            case INT32 -> isInteger(scalar, DIGITS_OF_INT32);
            case INT64 -> isInteger(scalar, DIGITS_OF_INT64);
            case INT_OR_STRING -> written == ScalarType.STRING || isInteger(scalar, DIGITS_OF_INT32);
            case INT64_OR_STRING -> written == ScalarType.STRING || isInteger(scalar, DIGITS_OF_INT64);
            case QUANTITY ->
                written == ScalarType.STRING
                        ? Quantity.parse(scalar.value()) != null
                        : isInteger(scalar, DIGITS_OF_INT64);
            case ANY -> true;
            case NUMBER, TIME, MICRO_TIME, BASE64 -> false;
        };
    }

    private static boolean isInteger(YamlScalar scalar, int digits) {
        return scalar.type() == ScalarType.INTEGER && scalar.value().length() <= digits;
    }
}
