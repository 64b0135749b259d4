package dev.portolan.schema;

import dev.portolan.manifest.Quantity;
import dev.portolan.yaml.ScalarType;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlScalar;
import dev.portolan.yaml.YamlSequence;

/** Whether a value that has no parts can be read as what its field holds. */
final class ScalarJudge {

    private ScalarJudge() {}

    /** What is wrong with a value. */
    enum Fault {
        NONE,
        TYPE,
        RANGE,
        FORM,
        CHOICE
    }

    /** @param optional whether an empty string counts as absent */
    static Fault fault(FieldType type, YamlNode node, boolean optional) {
        if (type instanceof EnumType choice) {
            return choiceFault(choice, node, optional);
        }
        if (type == SimpleType.ANY) {
            return Fault.NONE;
        }
        if (!(type instanceof SimpleType simple)) {
            return isCollectionOf(type, node) ? Fault.NONE : Fault.TYPE;
        }
        if (!(node instanceof YamlScalar scalar)) {
            return Fault.TYPE;
        }
        return switch (simple) {
            case STRING -> scalar.isString() ? Fault.NONE : Fault.TYPE;
            case BOOLEAN -> scalar.type() == ScalarType.BOOLEAN ? Fault.NONE : Fault.TYPE;
            case NUMBER -> isNumber(scalar) ? Fault.NONE : Fault.TYPE;
            case INT32 -> integerFault(scalar, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case INT64 -> integerFault(scalar, Long.MIN_VALUE, Long.MAX_VALUE);
            case INT_OR_STRING ->
                scalar.isString() ? Fault.NONE : integerFault(scalar, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case INT64_OR_STRING ->
                scalar.isString() ? Fault.NONE : integerFault(scalar, Long.MIN_VALUE, Long.MAX_VALUE);
            case QUANTITY -> quantityFault(scalar);
            case TIME -> formFault(scalar, TimeText.isValid(scalar.value()));
            case MICRO_TIME -> formFault(scalar, TimeText.isMicroTime(scalar.value()));
            case BASE64 -> formFault(scalar, Base64Text.isValid(scalar.value()));
            case ANY -> Fault.NONE;
        };
    }

    /** Whether a node is the list or object that a type wants, whatever lies inside. */
    private static boolean isCollectionOf(FieldType type, YamlNode node) {
        return type instanceof ListType ? node instanceof YamlSequence : node instanceof YamlMapping;
    }

    private static Fault choiceFault(EnumType choice, YamlNode node, boolean optional) {
        if (!(node instanceof YamlScalar scalar) || !scalar.isString()) {
            return Fault.TYPE;
        }
        boolean absent = optional && scalar.value().isEmpty();
        return absent || choice.values().contains(scalar.value()) ? Fault.NONE : Fault.CHOICE;
    }

    private static Fault formFault(YamlScalar scalar, boolean valid) {
        if (!scalar.isString()) {
            return Fault.TYPE;
        }
        return valid ? Fault.NONE : Fault.FORM;
    }

    private static Fault quantityFault(YamlScalar scalar) {
        if (!scalar.isString() && !isNumber(scalar)) {
            return Fault.TYPE;
        }
        return Quantity.parse(scalar.value()) == null ? Fault.FORM : Fault.NONE;
    }

    private static boolean isNumber(YamlScalar scalar) {
        return scalar.type() == ScalarType.INTEGER || scalar.type() == ScalarType.FLOAT;
    }

    private static Fault integerFault(YamlScalar scalar, long least, long most) {
        if (scalar.type() != ScalarType.INTEGER) {
            return Fault.TYPE;
        }
        try {
            long number = Long.parseLong(scalar.value());
            return number < least || number > most ? Fault.RANGE : Fault.NONE;
        } catch (NumberFormatException larger) {
            return Fault.RANGE;
        }
    }
}
