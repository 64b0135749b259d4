package dev.portolan.model;

import dev.portolan.manifest.Field;
import dev.portolan.manifest.Reference;
import dev.portolan.manifest.Service;
import dev.portolan.manifest.ServicePort;
import org.jspecify.annotations.Nullable;

/**
 * The port of a Service that a reference means, by its number or by its name.
 *
 * @param number null where a name is written
 * @param name empty where a number is written
 */
record PortKey(@Nullable Long number, String name) {

    /** Null where the reference writes no port. */
    static @Nullable PortKey of(Reference reference) {
        Field key = reference.key();
        if (key == null) {
            return null;
        }
        if (!key.isObject()) {
            return of(key);
        }
        return key.get("number").isPresent() ? of(key.get("number")) : of(key.get("name"));
    }

    private static @Nullable PortKey of(Field port) {
        Long number = port.integer();
        if (number != null) {
            return new PortKey(number, "");
        }
        return port.text().isEmpty() ? null : new PortKey(null, port.text());
    }

    /** Null where the Service has no such port. */
    @Nullable
    ServicePort find(Service service) {
        return service.ports().stream()
                .filter(port -> number != null ? number.equals(port.number()) : name.equals(port.name()))
                .findFirst()
                .orElse(null);
    }
}
