package dev.portolan.manifest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ports that a pod declares, as a Service looks for them: those of its containers in order, then those of its
 * sidecars. Ordinary init containers have ended before traffic comes.
 */
public record PodPorts(List<ContainerPort> ports) {

    public static PodPorts of(Pod pod) {
        return pod.manifest().once(PodPorts.class, one -> find(pod));
    }

    private static PodPorts find(Pod pod) {
        List<ContainerPort> ports = new ArrayList<>();
        pod.containers().forEach(container -> ports.addAll(container.ports()));
        pod.sidecars().forEach(sidecar -> ports.addAll(sidecar.ports()));
        return new PodPorts(List.copyOf(ports));
    }

    public boolean isEmpty() {
        return ports.isEmpty();
    }

    /** The first port of this name and protocol; null where there is none. */
    public @Nullable ContainerPort named(String name, String protocol) {
        for (ContainerPort port : ports) {
            if (port.name().equals(name) && port.protocol().equals(protocol)) {
                return port;
            }
        }
        return null;
    }

    /** The first port of this name, whatever its protocol; null where there is none. */
    public @Nullable ContainerPort named(String name) {
        return ports.stream()
                .filter(port -> port.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** The first port of this number, whatever its protocol; null where there is none. */
    public @Nullable ContainerPort numbered(long number) {
        return ports.stream()
                .filter(port -> Long.valueOf(number).equals(port.number()))
                .findFirst()
                .orElse(null);
    }
}
