package dev.portolan.schema;

import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import java.util.Set;

/** Where the API server asks for less than its OpenAPI documents say. Each is proved by a recorded answer of a real server. */
final class LenientFields {

    /** Called required, and objects are taken without. */
    static final Set<String> MAY_BE_MISSING = Set.of(
            "io.k8s.api.batch.v1.PodFailurePolicy.rules",
            "io.k8s.api.core.v1.HTTPHeader.value",
            "io.k8s.api.core.v1.ISCSIVolumeSource.lun",
            "io.k8s.api.core.v1.LimitRangeSpec.limits",
            "io.k8s.api.core.v1.PreferredSchedulingTerm.preference",
            "io.k8s.api.core.v1.ScaleIOVolumeSource.secretRef",
            "io.k8s.api.core.v1.SleepAction.seconds",
            "io.k8s.api.core.v1.Sysctl.value");

    /** Of a few values by their type, and whatever stands there is taken. */
    static final Set<String> MAY_BE_ANY_STRING = Set.of("io.k8s.api.core.v1.Lifecycle.stopSignal");

    /** Dropped when it has nothing inside, before anybody looks at what it must have. */
    static final Set<String> MAY_BE_EMPTY = Set.of("io.k8s.api.core.v1.PersistentVolumeClaimSpec.dataSource");

    private LenientFields() {}

    /** The field as the server takes it. */
    static FieldDefinition lenient(String definition, FieldDefinition field) {
        String path = definition + "." + field.name();
        boolean required = field.required() && !MAY_BE_MISSING.contains(path);
        FieldType type = MAY_BE_ANY_STRING.contains(path) ? SimpleType.STRING : field.type();
        return new FieldDefinition(
                field.name(), type, required, field.nullable(), field.defaultValue(), field.closedGates());
    }

    static boolean mayBeEmpty(Definition definition, FieldDefinition field) {
        return MAY_BE_EMPTY.contains(definition.name() + "." + field.name());
    }

    /** Whether a written value counts as absent. */
    static boolean isAbsent(Definition definition, FieldDefinition field, YamlNode value) {
        return ShallowJson.isNull(value)
                || (value instanceof YamlMapping mapping
                        && mapping.entries().isEmpty()
                        && mayBeEmpty(definition, field));
    }
}
