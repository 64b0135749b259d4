package dev.portolan.schemas;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes the type of a field in few letters. {@code s} string, {@code i} and {@code l} integer of 32 and 64 bits,
 * {@code n} number, {@code b} boolean, {@code q} quantity, {@code I} integer or string, {@code t} time, {@code T} time
 * with microseconds, {@code x} bytes in base64, {@code a} anything, <code>{A|B}</code> one of these strings,
 * {@code @Name} an object (with its package, if it is another), {@code <s} map to strings, {@code [s} list of strings,
 * {@code [=s} one without repetitions, {@code [(name,protocol)@Port} one whose items have these as their key.
 */
final class TypeNotation {

    private static final String ANY = "a";

    /** Objects that hold whatever JSON somebody likes. */
    private static final Set<String> FREE = Set.of("RawExtension", "FieldsV1");

    private final Map<String, Json> definitions;
    private final String home;

    /** @param home the package that names need not repeat */
    TypeNotation(Map<String, Json> definitions, String home) {
        this.definitions = definitions;
        this.home = home;
    }

    String of(Json schema) {
        String reference = reference(schema);
        if (!reference.isEmpty()) {
            return ofReference(reference);
        }
        if (schema.get("x-kubernetes-int-or-string").isTrue()
                || schema.get("format").text().equals("int-or-string")) {
            return "I";
        }
        return switch (schema.get("type").text()) {
            case "string" -> ofString(schema);
            case "integer" -> schema.get("format").text().equals("int32") ? "i" : "l";
            case "number" -> "n";
            case "boolean" -> "b";
            case "array" -> "[" + listKind(schema) + of(schema.get("items"));
            case "object" -> ofObject(schema);
            default -> schema.get("format").text().equals("quantity") ? "q" : ANY;
        };
    }

    /** The name that a schema refers to, also where it is wrapped to have a default beside it; empty for none. */
    static String reference(Json schema) {
        List<Json> all = schema.get("allOf").items();
        String reference = all.size() == 1
                ? all.get(0).get("$ref").text()
                : schema.get("$ref").text();
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private String ofReference(String name) {
        String shortName = name.substring(name.lastIndexOf('.') + 1);
        if (name.endsWith(".meta.v1.Time")) {
            return "t";
        }
        if (name.endsWith(".meta.v1.MicroTime")) {
            return "T";
        }
        Json target = definitions.get(name);
        if (name.endsWith(".resource.Quantity")) {
            return "q";
        }
        if (name.endsWith(".intstr.IntOrString")) {
            return "I";
        }
        if (FREE.contains(shortName) || target == null) {
            return ANY;
        }
        if (!target.get("type").text().equals("object")) {
            return of(target);
        }
        return name.equals(home + "." + shortName) ? "@" + shortName : "@" + name;
    }

    private static String ofString(Json schema) {
        List<String> values = schema.get("enum").texts();
        if (!values.isEmpty()) {
            return values.stream().map(Escaped::of).collect(Collectors.joining("|", "{", "}"));
        }
        return switch (schema.get("format").text()) {
            case "byte" -> "x";
            case "date-time" -> "t";
            default -> "s";
        };
    }

    private String ofObject(Json schema) {
        Json values = schema.get("additionalProperties");
        return values.members().isEmpty() ? ANY : "<" + of(values);
    }

    private static String listKind(Json schema) {
        return switch (schema.get("x-kubernetes-list-type").text()) {
            case "set" -> "=";
            case "map" ->
                "(" + String.join(",", schema.get("x-kubernetes-list-map-keys").texts()) + ")";
            default -> "";
        };
    }
}
