package dev.portolan.manifest;

import dev.portolan.yaml.YamlScalar;
import org.jspecify.annotations.Nullable;

/**
 * A named value inside an object.
 *
 * @param key as written; null where nobody wrote the member
 */
public record Member(String name, @Nullable YamlScalar key, Value value) {

    /** A member that nobody wrote. */
    public static Member unwritten(String name, Value value) {
        return new Member(name, null, value);
    }
}
