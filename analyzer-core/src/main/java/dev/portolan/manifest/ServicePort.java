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
}
