package dev.portolan.rules.validation.custom;

import dev.portolan.manifest.Field;
import dev.portolan.rule.Reporter;
import dev.portolan.rules.shape.Words;
import dev.portolan.rules.vocabulary.NearWord;
import dev.portolan.schema.GoPattern;
import java.util.List;
import java.util.Set;

/**
 * A schema of a CustomResourceDefinition has to be structural: every field has a type, and what combines other schemas
 * says nothing of types. Source: apiextensions-apiserver, schema: ValidateStructural.
 */
final class CustomSchemaTerms {

    private static final List<String> TYPES = List.of("array", "boolean", "integer", "number", "object", "string");

    private static final List<String> NOT_SUPPORTED =
            List.of("$ref", "additionalItems", "definitions", "dependencies", "id", "patternProperties");

    private static final Set<String> OF_METADATA = Set.of("name", "generateName");

    private CustomSchemaTerms() {}

    static void checkRoot(Field schema, Reporter report) {
        Field type = schema.get("type");
        if (type.isString() && TYPES.contains(type.text()) && !type.is("object")) {
            report.at(type, "the whole resource is an object, not " + Words.withArticle(type.text()));
        }
        Field metadata = schema.at("properties", "metadata", "properties");
        for (Field property : metadata.members()) {
            if (!OF_METADATA.contains(property.name())) {
                report.atKey(
                        property,
                        "metadata is the same for all kinds, and a schema can say something of name and generateName"
                                + " only; remove " + property.name());
            }
        }
        check(schema, report);
    }

    private static void check(Field schema, Reporter report) {
        if (!schema.isObject()) {
            return;
        }
        checkType(schema, report);
        checkWords(schema, report);
        checkLists(schema, report);
        checkCombinations(schema, report);
        schema.get("properties").members().forEach(property -> check(property, report));
        check(schema.get("items"), report);
        check(schema.get("additionalProperties"), report);
    }

    private static void checkType(Field schema, Reporter report) {
        Field type = schema.get("type");
        boolean isOpen = schema.get("x-kubernetes-int-or-string").isTrue()
                || schema.get("x-kubernetes-preserve-unknown-fields").isTrue();
        if (type.isString() && !type.is("") && !TYPES.contains(type.text())) {
            report.at(type, "type can be " + Words.or(TYPES) + ", but not " + type.text());
        } else if ((type.isAbsent() || type.is(""))
                && schema.get("x-kubernetes-embedded-resource").isTrue()) {
            report.atKey(schema, schema.name() + " is a whole resource and has no type; write type: object");
        } else if ((type.isAbsent() || type.is(""))
                && !isOpen
                && schema.get("$ref").isAbsent()) {
            report.atKey(schema, schema.name() + " has no type; write one, such as type: " + guess(schema));
        }
    }

    private static String guess(Field schema) {
        if (schema.get("items").isPresent()) {
            return "array";
        }
        boolean isObject = schema.get("properties").isPresent()
                || schema.get("additionalProperties").isPresent()
                || schema.name().equals("openAPIV3Schema");
        return isObject ? "object" : "string";
    }

    private static void checkWords(Field schema, Reporter report) {
        for (String word : NOT_SUPPORTED) {
            if (schema.get(word).isWritten()) {
                report.atKey(
                        schema.get(word),
                        "a CustomResourceDefinition cannot have " + word + "; write it out, or remove it");
            }
        }
        Field additional = schema.get("additionalProperties");
        boolean isSchema = additional.isObject();
        if ((isSchema || additional.text().equals("false"))
                && !schema.get("properties").members().isEmpty()) {
            report.atKey(
                    additional,
                    "properties and additionalProperties exclude each other: an object has fields or is a map; remove"
                            + " one");
        }
        Field preserve = schema.get("x-kubernetes-preserve-unknown-fields");
        if (preserve.isPresent() && !preserve.isTrue()) {
            report.at(preserve, preserve.name() + " can only be true; remove it");
        }
        checkPattern(schema.get("pattern"), report);
    }

    private static void checkPattern(Field pattern, Reporter report) {
        if (!pattern.isString()) {
            return;
        }
        String problem = GoPattern.problem(pattern.text());
        if (problem != null) {
            report.at(pattern, "pattern is no regular expression that Go can read: " + problem);
        }
    }

    private static void checkLists(Field schema, Reporter report) {
        Field items = schema.get("items");
        if (schema.get("type").is("array") && items.isAbsent()) {
            report.at(schema.get("type"), "a list needs a schema of its items; add items");
        }
        if (items.isList()) {
            report.atKey(items, "items is one schema for all items, not a list of schemas");
        }
        if (schema.get("uniqueItems").isTrue()) {
            report.atKey(
                    schema.get("uniqueItems"), "uniqueItems cannot be true; write x-kubernetes-list-type: set instead");
        }
        Field listType = schema.get("x-kubernetes-list-type");
        if (!listType.isString()) {
            return;
        }
        if (!schema.get("type").is("array")) {
            report.atKey(listType, listType.name() + " is for lists, and " + schema.name() + " is none");
        }
        Field keys = schema.get("x-kubernetes-list-map-keys");
        if (listType.is("map") && keys.items().isEmpty()) {
            report.at(listType, "a list of type map needs the keys of its items; add " + keys.name());
        }
        if (listType.is("map")) {
            checkKeys(keys, items, report);
        }
        if (!listType.is("map") && !keys.items().isEmpty()) {
            report.atKey(keys, keys.name() + " is for lists of type map; write " + listType.name() + ": map");
        }
    }

    /** By these fields an item is known, so each item has to have them, as plain values. */
    private static void checkKeys(Field keys, Field items, Reporter report) {
        if (!items.get("type").is("object")) {
            return;
        }
        Field properties = items.get("properties");
        List<String> required =
                items.get("required").items().stream().map(Field::text).toList();
        for (Field key : keys.items()) {
            Field property = properties.get(key.text());
            Field type = property.get("type");
            if (property.isAbsent()) {
                String near = NearWord.of(
                        key.text(),
                        properties.members().stream().map(Field::name).toList());
                report.at(
                        key,
                        "items have no property " + key.text() + " to be known by; "
                                + (near == null ? "add it, or name another" : "write " + near));
            } else if (type.is("array") || type.is("object")) {
                report.at(
                                key,
                                "items are known by plain values, and " + key.text() + " is "
                                        + Words.withArticle(type.text()) + "; name another")
                        .related(type, "its type");
            } else if (!required.contains(key.text()) && property.get("default").isAbsent()) {
                report.at(
                        key,
                        "items are known by " + key.text() + ", so each has to have it; add it to required of items, or"
                                + " give it a default");
            }
        }
    }

    private static void checkCombinations(Field schema, Reporter report) {
        for (String word : List.of("allOf", "anyOf", "oneOf")) {
            List<Field> parts = schema.get(word).items();
            if (!isIntOrString(parts)) {
                parts.forEach(part -> checkPart(part, report));
            }
        }
        checkPart(schema.get("not"), report);
    }

    /** A number or a string: the one case where parts have types. */
    private static boolean isIntOrString(List<Field> parts) {
        return parts.size() == 2
                && parts.get(0).get("type").is("integer")
                && parts.get(1).get("type").is("string");
    }

    private static void checkPart(Field part, Reporter report) {
        if (!part.isObject()) {
            return;
        }
        Field type = part.get("type");
        if (type.isString() && !type.is("")) {
            report.atKey(type, "a type is said once, outside of allOf, anyOf, oneOf and not; remove it here");
        }
        for (String word : List.of("default", "description", "additionalProperties", "nullable")) {
            Field other = part.get(word);
            if (other.isWritten() && !other.is("") && !other.text().equals("false")) {
                report.atKey(other, word + " cannot stand within allOf, anyOf, oneOf and not; move it out of them");
            }
        }
        checkPattern(part.get("pattern"), report);
        checkCombinations(part, report);
        part.get("properties").members().forEach(property -> checkPart(property, report));
        checkPart(part.get("items"), report);
    }
}
