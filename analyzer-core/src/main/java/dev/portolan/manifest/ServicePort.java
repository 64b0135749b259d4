package dev.portolan.manifest;

import org.jspecify.annotations.Nullable;

/** A port of a Service. */
public record ServicePort(Field field) {

    /** As written; empty where there is none. */
    public String name() {
        return field.get("name").text();
    }

    /** Null where there is none that is a number. */
    public @Nullable Long number() {
        return field.get("port").integer();
    }

    /** {@code TCP} where none is written, as the API server has it. */
    public String protocol() {
        String protocol = field.get("protocol").text();
        return protocol.isEmpty() ? "TCP" : protocol;
    }

    public Field targetPort() {
        return field.get("targetPort");
    }

    /** The name that {@code targetPort} is; null where it is a number, or absent. */
    public @Nullable String targetName() {
        Field target = targetPort();
        return target.isString() && !target.text().isEmpty() ? target.text() : null;
    }

    /** The number that traffic goes to in every pod: absent, 0 and the empty name mean the port's own; null for a name. */
    public @Nullable Long targetNumber() {
        if (targetName() != null) {
            return null;
        }
        Long target = targetPort().integer();
        return target == null || target == 0 ? number() : target;
    }
}
