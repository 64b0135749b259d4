package dev.portolan.schema;

import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads which kinds a CustomResourceDefinition brings. One that no server could take brings none. */
final class CustomKindReader {

    static final String GROUP = "apiextensions.k8s.io";
    static final String KIND = "CustomResourceDefinition";

    private static final Lifecycle NO_DATES = new Lifecycle(null, null, null, "", "");

    private final Field crd;
    private final Field spec;
    private final String group;
    private final String kind;
    private final String plural;

    private CustomKindReader(Field crd) {
        this.crd = crd;
        this.spec = crd.get("spec");
        this.group = string(spec.get("group"));
        this.kind = string(spec.at("names", "kind"));
        this.plural = string(spec.at("names", "plural"));
    }

    static List<CustomKind> read(Manifest crd) {
        return new CustomKindReader(crd.written()).kinds();
    }

    private List<CustomKind> kinds() {
        List<CustomKind> kinds = new ArrayList<>();
        if (group.indexOf('.') < 0 || kind.isEmpty() || plural.isEmpty()) {
            return kinds;
        }
        List<Field> versions = spec.get("versions").items();
        for (Field version : versions) {
            String name = string(version.get("name"));
            if (!name.isEmpty()) {
                kinds.add(kind(name, version));
            }
        }
        String only = string(spec.get("version"));
        if (versions.isEmpty() && !only.isEmpty()) {
            kinds.add(kind(only, spec));
        }
        return isModern() && kinds.stream().anyMatch(found -> found.schema() == null) ? List.of() : kinds;
    }

    /** v1, which asks for a schema; before it, everything could be left open. */
    private boolean isModern() {
        return string(crd.get("apiVersion")).equals(GROUP + "/v1");
    }

    private CustomKind kind(String version, Field description) {
        String apiVersion = group + "/" + version;
        Field served = description.get("served");
        KindInfo info = new KindInfo(
                apiVersion,
                kind,
                plural,
                !string(spec.get("scope")).equals("Cluster"),
                true,
                CustomDefinitions.name(apiVersion, kind),
                served.isPresent() && !served.isTrue() ? Availability.REMOVED : Availability.SERVED,
                null,
                null,
                NO_DATES);
        CustomSchema schema = schema(description);
        return new CustomKind(
                info,
                schema,
                description.get("deprecated").isTrue(),
                isStatusApart(description),
                schema == null ? 0 : schema.celRules(),
                plural + "." + group);
    }

    private @Nullable CustomSchema schema(Field version) {
        Field schema = version.at("schema", "openAPIV3Schema");
        Field common = spec.at("validation", "openAPIV3Schema");
        Field found = schema.isPresent() || isModern() ? schema : common;
        Field preserved = spec.get("preserveUnknownFields");
        boolean keepsAll = !isModern() && (preserved.isAbsent() || preserved.isTrue());
        return CustomSchema.of(found.node(), keepsAll);
    }

    private boolean isStatusApart(Field version) {
        return version.at("subresources", "status").isPresent()
                || (!isModern() && spec.at("subresources", "status").isPresent());
    }

    private static String string(Field field) {
        return field.isString() ? field.text() : "";
    }
}
