package dev.portolan.schemas;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A value of a JSON text; names of objects are sorted.
 *
 * @param value a map, a list, a string, a {@code Boolean}; of a number its text
 */
record Json(@Nullable Object value) {

    /** Reads a file, unpacking it if its name ends with {@code .gz}. */
    static Json read(Path file) throws IOException {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
                InputStream text = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
                JsonParser parser = new JsonFactory().createParser(text)) {
            parser.nextToken();
            return new Json(value(parser));
        }
    }

    private static @Nullable Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, Json> members = new TreeMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    members.put(name, new Json(value(parser)));
                }
                yield members;
            }
            case START_ARRAY -> {
                List<Json> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(new Json(value(parser)));
                }
                yield items;
            }
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> parser.getText();
        };
    }

    /** The member of this name; of no value if there is none. */
    Json get(String name) {
        Json member = members().get(name);
        return member == null ? new Json(null) : member;
    }

    boolean has(String name) {
        return members().containsKey(name);
    }

    @SuppressWarnings("unchecked") // only value(JsonParser) makes maps
    Map<String, Json> members() {
        return value instanceof Map<?, ?> ? (Map<String, Json>) value : Map.of();
    }

    @SuppressWarnings("unchecked") // only value(JsonParser) makes lists
    List<Json> items() {
        return value instanceof List<?> ? (List<Json>) value : List.of();
    }

    List<String> texts() {
        return items().stream().map(Json::text).toList();
    }

    boolean isTrue() {
        return Boolean.TRUE.equals(value);
    }

    /** A scalar as JSON writes it, a string without its quotes; empty where there is none. */
    String text() {
        return value == null || value instanceof Map || value instanceof List ? "" : value.toString();
    }

    /** As JSON, without blanks; strings here hold nothing that must be escaped. */
    String compact() {
        if (value instanceof Map) {
            List<String> members = new ArrayList<>();
            members().forEach((name, member) -> members.add("\"" + name + "\":" + member.quoted()));
            return "{" + String.join(",", members) + "}";
        }
        if (value instanceof List) {
            return "[" + String.join(",", items().stream().map(Json::quoted).toList()) + "]";
        }
        return text();
    }

    private String quoted() {
        return value instanceof String ? "\"" + value + "\"" : compact();
    }
}
