package dev.portolan.rules.shape;

import dev.portolan.manifest.Field;
import org.jspecify.annotations.Nullable;

/** The name of a port in a gRPC probe, which takes a number only. */
final class ProbedPort {

    private ProbedPort() {}

    /** The number that the container itself gives the name; null where it does not. */
    static @Nullable String number(Field port) {
        Field probe = port.parent().parent();
        boolean named = port.name().equals("port") && port.parent().name().equals("grpc") && port.isString();
        if (!named || !probe.name().endsWith("Probe")) {
            return null;
        }
        for (Field declared : probe.parent().get("ports").items()) {
            Long number = declared.get("containerPort").integer();
            if (number != null && declared.get("name").is(port.text())) {
                return number.toString();
            }
        }
        return null;
    }
}
