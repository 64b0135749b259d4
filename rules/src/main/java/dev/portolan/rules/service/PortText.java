package dev.portolan.rules.service;

import dev.portolan.finding.Fix;
import dev.portolan.finding.Spelling;
import dev.portolan.manifest.ContainerPort;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.PodPorts;
import dev.portolan.manifest.Workload;
import dev.portolan.rules.vocabulary.Overwrite;
import dev.portolan.rules.vocabulary.PortName;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Ports as messages speak of them. */
final class PortText {

    private PortText() {}

    /** Whether the API server would take it for the name of a port. */
    static boolean isName(String text) {
        return PortName.problem(text) == null;
    }

    /** {@code http (8080), 9090 without a name}; {@code none} where there is none. */
    static String list(List<ContainerPort> ports) {
        String all = ports.stream()
                .filter(port -> port.number() != null)
                .map(PortText::one)
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? "none" : all;
    }

    private static String one(ContainerPort port) {
        String protocol = port.protocol().equals("TCP") ? "" : "/" + port.protocol();
        String number = port.number() + protocol;
        return port.name().isEmpty() ? number + " without a name" : port.name() + " (" + number + ")";
    }

    /** {@code Deployment "web"}, or {@code Deployment "web" and 2 others}. */
    static String workloads(List<Workload> workloads) {
        String first = workloads.get(0).inWords();
        int others = workloads.size() - 1;
        return others == 0 ? first : first + " and " + others + (others == 1 ? " other" : " others");
    }

    /** Writes the declared name that a written one was probably meant to be, else the only port there is. */
    static @Nullable Fix nearestPort(Field written, String name, String protocol, PodPorts declared) {
        List<ContainerPort> fitting = declared.ports().stream()
                .filter(port -> port.protocol().equals(protocol))
                .toList();
        String near = Spelling.nearest(
                name,
                fitting.stream()
                        .map(ContainerPort::name)
                        .filter(known -> !known.isEmpty())
                        .toList());
        if (near != null) {
            return Overwrite.value(written, near);
        }
        if (fitting.size() != 1) {
            return null;
        }
        ContainerPort only = fitting.get(0);
        if (!only.name().isEmpty()) {
            return Overwrite.value(written, only.name());
        }
        Long number = only.number();
        return number == null ? null : Overwrite.number(written, number);
    }
}
