package dev.portolan.schemas;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what an API server says of itself: OpenAPI v3 documents, one for each group and version, or several together
 * in one. Custom resources say it without definitions: their nested objects become some, named by their path.
 */
final class ClusterRelease {

    private static final Pattern COLLECTION =
            Pattern.compile("/(?:api|apis/[^/]+)/[^/]+/(namespaces/\\{namespace}/)?([a-z0-9]+)");
    private static final String KIND_MARK = "x-kubernetes-group-version-kind";

    private final Map<String, Json> definitions = new TreeMap<>();
    private final Map<String, Release.Kind> kinds = new TreeMap<>();

    private ClusterRelease() {}

    static Release read(String version, List<Path> documents) throws IOException {
        ClusterRelease cluster = new ClusterRelease();
        List<Json> all = new ArrayList<>();
        for (Path document : documents) {
            all.add(Json.read(document));
        }
        for (Json document : all) {
            document.get("components").get("schemas").members().forEach(cluster::define);
        }
        for (Json document : all) {
            document.get("paths").members().forEach(cluster::addKind);
        }
        return new Release(
                Integer.parseInt(version.substring(version.indexOf('.') + 1)),
                List.copyOf(cluster.kinds.values()),
                cluster.definitions);
    }

    private void define(String name, Json schema) {
        if (!definitions.containsKey(name)) {
            definitions.put(name, withoutNesting(name, schema));
        }
    }

    /** The schema with a reference in place of each object inside it. */
    private Json withoutNesting(String name, Json schema) {
        if (schema.get("properties").members().isEmpty()) {
            return schema;
        }
        Map<String, Json> fields = new TreeMap<>();
        schema.get("properties")
                .members()
                .forEach((field, nested) -> fields.put(field, hoisted(name + "_" + field, nested)));
        return with(schema, "properties", new Json(fields));
    }

    private Json hoisted(String name, Json schema) {
        if (schema.get("x-kubernetes-preserve-unknown-fields").isTrue()) {
            return new Json(Map.of());
        }
        if (schema.has("items")) {
            return with(schema, "items", hoisted(name, schema.get("items")));
        }
        if (!schema.get("additionalProperties").members().isEmpty()) {
            return with(schema, "additionalProperties", hoisted(name, schema.get("additionalProperties")));
        }
        if (schema.get("properties").members().isEmpty()) {
            return schema;
        }
        define(name, schema);
        return new Json(Map.of("$ref", new Json("#/components/schemas/" + name)));
    }

    private static Json with(Json schema, String name, Json value) {
        Map<String, Json> members = new TreeMap<>(schema.members());
        members.put(name, value);
        return new Json(members);
    }

    private void addKind(String path, Json operations) {
        Matcher collection = COLLECTION.matcher(path);
        Json post = operations.get("post");
        Json operation = post.has(KIND_MARK) ? post : operations.get("get");
        if (!collection.matches() || !operation.has(KIND_MARK)) {
            return;
        }
        Json mark = operation.get(KIND_MARK);
        String apiVersion =
                Release.apiVersion(mark.get("group").text(), mark.get("version").text());
        String kind = mark.get("kind").text();
        String definition = definitionOf(mark);
        boolean namespaced = collection.group(1) != null;
        String key = apiVersion + " " + kind;
        if (!definition.isEmpty() && (namespaced || !kinds.containsKey(key))) {
            kinds.put(
                    key,
                    new Release.Kind(
                            apiVersion,
                            kind,
                            collection.group(2),
                            namespaced,
                            operations.has("post") || isCreatable(key),
                            true,
                            definition));
        }
    }

    private boolean isCreatable(String key) {
        Release.Kind known = kinds.get(key);
        return known != null && known.creatable();
    }

    private String definitionOf(Json mark) {
        String wanted = mark.compact();
        for (Map.Entry<String, Json> definition : definitions.entrySet()) {
            List<Json> marks = definition.getValue().get(KIND_MARK).items();
            if (marks.size() == 1 && marks.get(0).compact().equals(wanted)) {
                return definition.getKey();
            }
        }
        return "";
    }
}
