package dev.portolan.model;

import dev.portolan.manifest.ContainerPort;
import dev.portolan.manifest.PodPorts;
import dev.portolan.manifest.ServicePort;
import dev.portolan.manifest.Workload;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a port of a Service reaches. Every pod is looked at by itself.
 *
 * @param unresolved workloads whose pods have no port of the name that the Service port asks for
 */
public record PortReach(ServicePort port, List<PortTarget> targets, List<Workload> unresolved) {

    public PortReach {
        targets = List.copyOf(targets);
        unresolved = List.copyOf(unresolved);
    }

    static PortReach of(ServicePort port, List<Workload> workloads) {
        List<PortTarget> targets = new ArrayList<>();
        List<Workload> unresolved = new ArrayList<>();
        for (Workload workload : workloads) {
            Long number = resolve(port, workload);
            if (number == null) {
                unresolved.add(workload);
            } else {
                targets.add(new PortTarget(workload, number));
            }
        }
        return new PortReach(port, targets, unresolved);
    }

    private static @Nullable Long resolve(ServicePort port, Workload workload) {
        String name = port.targetName();
        if (name == null) {
            return port.targetNumber();
        }
        ContainerPort declared = PodPorts.of(workload.pod()).named(name, port.protocol());
        return declared == null ? null : declared.number();
    }
}
