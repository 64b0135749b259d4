package dev.portolan.rules.shape;

import dev.portolan.finding.ExpectedValue;
import dev.portolan.finding.FoundType;
import dev.portolan.finding.ValueType;
import java.util.List;

/** What a schema asks of a value, as people say it. */
final class ExpectedWords {

    private static final int SHOWN_NAMES = 4;
    private static final int SHOWN_LETTERS = 60;

    private ExpectedWords() {}

    /** {@code a whole number}, {@code a list of strings}, {@code Never or OnFailure}. */
    static String one(ExpectedValue expected) {
        if (!expected.allowed().isEmpty()) {
            return Words.or(expected.allowed());
        }
        return switch (expected.type()) {
            case STRING -> "a string";
            case BOOLEAN -> "true or false";
            case INT32, INT64 -> "a whole number";
            case NUMBER -> "a number";
            case INT_OR_STRING -> "a number or a string";
            case QUANTITY -> "an amount such as 500m or 1Gi";
            case MICRO_TIME -> "a time such as \"2026-11-24T09:30:00.000000Z\"";
            case TIME -> "a time such as \"2026-11-24T09:30:00Z\"";
            case BASE64 -> "base64 text";
            case LIST -> "a list" + of(expected);
            case MAP -> "a map" + of(expected);
            case OBJECT -> object(expected);
            case ANY -> "any value";
        };
    }

    private static String of(ExpectedValue collection) {
        ExpectedValue item = collection.item();
        return item == null ? "" : " of " + several(item);
    }

    private static String several(ExpectedValue expected) {
        return switch (expected.type()) {
            case STRING, TIME, MICRO_TIME, BASE64 -> "strings";
            case BOOLEAN -> "true and false";
            case INT32, INT64 -> "whole numbers";
            case NUMBER -> "numbers";
            case INT_OR_STRING -> "numbers or strings";
            case QUANTITY -> "amounts";
            case LIST -> "lists";
            case MAP -> "maps";
            case OBJECT -> "objects" + with(expected);
            case ANY -> "any values";
        };
    }

    private static String object(ExpectedValue expected) {
        return "an object" + with(expected);
    }

    /** The names that must be there, else the first that can be. */
    private static String with(ExpectedValue object) {
        if (!object.required().isEmpty()) {
            return " with " + Words.and(object.required());
        }
        List<String> names = object.names();
        if (names.isEmpty()) {
            return "";
        }
        return names.size() <= SHOWN_NAMES
                ? " with " + Words.or(names)
                : " with " + String.join(", ", names.subList(0, SHOWN_NAMES)) + " and so on";
    }

    /** {@code a list}, {@code the number 3}. */
    static String found(FoundType found, String text) {
        return switch (found) {
            case STRING -> string(text);
            case BOOLEAN -> text;
            case INTEGER, FLOAT -> "the number " + text;
            case LIST -> "a list";
            case OBJECT -> "an object";
        };
    }

    private static String string(String text) {
        if (text.isEmpty()) {
            return "an empty string";
        }
        return text.length() > SHOWN_LETTERS || text.contains("\n") ? "a string" : "the string " + text;
    }

    /** How the field is written: one or two lines below each other, without indentation of their own. */
    static List<String> example(String name, ExpectedValue expected) {
        return switch (expected.type()) {
            case LIST -> {
                ExpectedValue item = expected.item();
                yield List.of(name + ":", "  - " + (item == null ? "..." : inline(item)));
            }
            case MAP -> {
                ExpectedValue value = expected.item();
                yield List.of(name + ":", "  name: " + (value == null ? "..." : inline(value)));
            }
            case OBJECT -> List.of(name + ":", "  " + inline(expected));
            default -> List.of(name + ": " + inline(expected));
        };
    }

    private static String inline(ExpectedValue expected) {
        if (!expected.allowed().isEmpty()) {
            return expected.allowed().get(0);
        }
        return switch (expected.type()) {
            case STRING -> "text";
            case BOOLEAN -> "true";
            case INT32, INT64, NUMBER, INT_OR_STRING -> "1";
            case QUANTITY -> "500m";
            case MICRO_TIME -> "\"2026-11-24T09:30:00.000000Z\"";
            case TIME -> "\"2026-11-24T09:30:00Z\"";
            case BASE64 -> "dGV4dA==";
            case LIST -> "[...]";
            case MAP -> "{...}";
            case OBJECT -> first(expected) + ": ...";
            case ANY -> "...";
        };
    }

    private static String first(ExpectedValue object) {
        if (!object.required().isEmpty()) {
            return object.required().get(0);
        }
        return object.names().isEmpty() ? "name" : object.names().get(0);
    }

    /** Whether what stands there is one word: neither a list nor an object. */
    static boolean isScalar(FoundType found) {
        return found != FoundType.LIST && found != FoundType.OBJECT;
    }

    /** Whether the type is written as one word: neither a list nor an object. */
    static boolean isScalar(ValueType type) {
        return switch (type) {
            case LIST, MAP, OBJECT, ANY -> false;
            case STRING, BOOLEAN, INT32, INT64, NUMBER, INT_OR_STRING, QUANTITY, TIME, MICRO_TIME, BASE64 -> true;
        };
    }
}
