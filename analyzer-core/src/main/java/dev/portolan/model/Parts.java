package dev.portolan.model;

import dev.portolan.manifest.Answer;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.Reference;
import dev.portolan.manifest.Service;
import java.util.stream.Stream;

/** Whether an object has the part of it that a reference means: a key, a port, a section. */
final class Parts {

    private Parts() {}

    static Answer has(Manifest target, Reference reference) {
        Field key = reference.key();
        if (key == null) {
            return Answer.YES;
        }
        return switch (target.kind()) {
            case "ConfigMap", "Secret" -> hasKey(target, key.text());
            case "Service" -> hasPort(target, reference);
            case "Gateway" ->
                Answer.of(target.spec().get("listeners").items().stream()
                        .anyMatch(listener -> listener.get("name").is(key.text())));
            default -> Answer.UNKNOWN;
        };
    }

    private static Answer hasKey(Manifest target, String key) {
        boolean written = Stream.of("data", "binaryData", "stringData")
                .anyMatch(map -> target.written().at(map, key).isPresent());
        // A controller fills in the keys of a token.
        boolean filled = target.root().get("type").is("kubernetes.io/service-account-token");
        return !written && filled ? Answer.UNKNOWN : Answer.of(written);
    }

    private static Answer hasPort(Manifest target, Reference reference) {
        Service service = Service.of(target);
        PortKey port = PortKey.of(reference);
        // A name for something outside declares no ports.
        return service == null || port == null || service.isExternalName()
                ? Answer.UNKNOWN
                : Answer.of(port.find(service) != null);
    }
}
