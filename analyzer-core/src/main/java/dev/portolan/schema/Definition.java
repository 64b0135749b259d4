package dev.portolan.schema;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One kind of object: a Container, a ServicePort; in one Kubernetes version. */
public final class Definition {

    private final String name;
    private final Map<String, FieldDefinition> fields;
    private final boolean open;
    private final int requiredCount;

    Definition(String name, List<FieldDefinition> fields) {
        this(name, fields, false);
    }

    Definition(String name, List<FieldDefinition> fields, boolean open) {
        this.name = name;
        this.open = open;
        this.fields = new LinkedHashMap<>(fields.size() * 2);
        int required = 0;
        for (FieldDefinition field : fields) {
            FieldDefinition lenient = LenientFields.lenient(name, field);
            FieldDefinition before = this.fields.put(field.name(), lenient);
            required += (lenient.required() ? 1 : 0) - (before != null && before.required() ? 1 : 0);
        }
        this.requiredCount = required;
    }

    /** As OpenAPI has it, {@code io.k8s.api.core.v1.ServicePort}. */
    public String name() {
        return name;
    }

    /** Without its package, {@code ServicePort}. */
    public String shortName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Whether a CustomResourceDefinition brought it. */
    boolean isCustom() {
        return name.indexOf('/') >= 0;
    }

    /** Whether it may have fields that nobody has defined. */
    public boolean isOpen() {
        return open;
    }

    /** How many of its fields every object must have. */
    int requiredCount() {
        return requiredCount;
    }

    /** By name, in the order of the alphabet. */
    public Collection<FieldDefinition> fields() {
        return Collections.unmodifiableCollection(fields.values());
    }

    public Collection<String> fieldNames() {
        return Collections.unmodifiableCollection(fields.keySet());
    }

    public @Nullable FieldDefinition field(String fieldName) {
        return fields.get(fieldName);
    }

    @Override
    public String toString() {
        return name;
    }
}
