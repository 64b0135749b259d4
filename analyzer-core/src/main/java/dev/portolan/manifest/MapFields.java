package dev.portolan.manifest;

import java.util.Set;

/** Which fields are maps, whose names people choose; a path writes their names in brackets. */
final class MapFields {

    /** Source: kubernetes/api, every field of type map in the kinds that can be a manifest. */
    private static final Set<String> NAMES = Set.of(
            "allocatable",
            "annotations",
            "attributes",
            "binaryData",
            "capacity",
            "data",
            "default",
            "defaultRequest",
            "deprecatedTopology",
            "hard",
            "labels",
            "limits",
            "matchLabels",
            "max",
            "maxLimitRequestRatio",
            "min",
            "nodeSelector",
            "options",
            "overhead",
            "parameters",
            "podFixed",
            "requests",
            "stringData",
            "used",
            "volumeAttributes");

    private MapFields() {}

    static boolean isMap(Manifest manifest, Field field) {
        if (NAMES.contains(field.name())) {
            // An IngressClass' parameters are a reference; everywhere else they are a map.
            return !(field.name().equals("parameters") && manifest.kind().equals("IngressClass"));
        }
        // A Service's and a ReplicationController's selector is a map; everywhere else it is a structure.
        return field.name().equals("selector")
                && field.parent().name().equals("spec")
                && (manifest.is("", "Service") || manifest.is("", "ReplicationController"));
    }
}
