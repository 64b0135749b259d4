package dev.portolan.rules.routing;

import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.Reference;
import dev.portolan.manifest.Service;
import dev.portolan.manifest.ServicePort;
import dev.portolan.model.Model;
import dev.portolan.model.Nearness;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The ports of a Service that something routes to.
 *
 * @param service of the same system as what names it
 * @param ports its own, and those of other Services of its name in the input, any of which may be the one
 */
record ListedPorts(Service service, List<ServicePort> ports) {

    /** Null where the Service is not in the input, or nobody can say which ports it will have. */
    static @Nullable ListedPorts of(Model model, Reference reference) {
        if (!reference.isTo("", "Service")
                || model.unread().mayHold("Service", reference.name(), reference.manifest())) {
            return null;
        }
        Service own = null;
        List<ServicePort> ports = new ArrayList<>();
        for (Manifest target : model.resolve(reference).targets()) {
            Service service = Service.of(target);
            if (service == null || service.isExternalName() || !model.isDecoded(target)) {
                return null;
            }
            own = own == null && isOwn(model, reference.manifest(), target) ? service : own;
            ports.addAll(service.ports());
        }
        return own == null || ports.isEmpty() ? null : new ListedPorts(own, List.copyOf(ports));
    }

    /** Of one system, and no patch that cannot be followed may change the ports. */
    private static boolean isOwn(Model model, Manifest from, Manifest target) {
        return switch (Nearness.between(from.file(), target.file())) {
            case SAME_FILE -> true;
            case SAME_FOLDER, SIBLING_FOLDERS -> !model.scopes().hasUnknown(target.file());
            case ELSEWHERE ->
                model.scopes().together(from, target) && !model.scopes().hasUnknown(target.file());
        };
    }

    boolean hasNumber(long number) {
        return ports.stream().anyMatch(port -> Long.valueOf(number).equals(port.number()));
    }

    boolean hasName(String name) {
        return ports.stream().anyMatch(port -> port.name().equals(name));
    }

    /** The Service's own port that sends its traffic to this number, or to the port of this name; null where none does. */
    @Nullable
    ServicePort leadingTo(Field asked) {
        return service.ports().stream()
                .filter(port -> asked.isString()
                        ? asked.text().equals(port.targetName())
                        : Objects.equals(asked.integer(), port.targetNumber()))
                .findFirst()
                .orElse(null);
    }

    /** The only port of the Service; null where it has several. */
    @Nullable
    ServicePort only() {
        List<ServicePort> own = service.ports();
        return own.size() == 1 ? own.get(0) : null;
    }

    List<String> names() {
        return service.ports().stream()
                .map(ServicePort::name)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** {@code 80 (http), 9090}. */
    String inWords() {
        return service.ports().stream()
                .filter(port -> port.number() != null)
                .map(port -> port.number() + (port.name().isEmpty() ? "" : " (" + port.name() + ")"))
                .collect(Collectors.joining(", "));
    }

    Field place() {
        return service.spec().get("ports");
    }
}
