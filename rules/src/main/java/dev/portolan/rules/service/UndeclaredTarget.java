package dev.portolan.rules.service;

import dev.portolan.finding.Spelling;
import dev.portolan.manifest.Container;
import dev.portolan.manifest.ContainerPort;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.PodPorts;
import dev.portolan.manifest.Service;
import dev.portolan.manifest.ServicePort;
import dev.portolan.manifest.Workload;
import dev.portolan.model.Model;
import dev.portolan.model.PortReach;
import dev.portolan.model.PortTarget;
import dev.portolan.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A Service port that sends traffic to a number which no selected pod declares, though each declares others. That
 * works if somebody listens there.
 *
 * @param likely the declared port that was probably meant; null without evidence
 * @param evidence in words; empty without
 */
record UndeclaredTarget(
        PortReach reach, long number, @Nullable ContainerPort likely, String evidence) {

    static List<UndeclaredTarget> of(Model model) {
        List<PortReach> undeclared = new ArrayList<>();
        for (Service service : model.services()) {
            List<PortReach> found = model.ownReach(service).stream()
                    .filter(UndeclaredTarget::isUndeclared)
                    .toList();
            if (!found.isEmpty() && NamedTarget.areKnown(model, service)) {
                undeclared.addAll(found);
            }
        }
        if (undeclared.isEmpty()) {
            return List.of();
        }
        Set<PortTarget> reached = new HashSet<>();
        model.services().forEach(service -> model.reach(service).forEach(reach -> reached.addAll(reach.targets())));
        return undeclared.stream().map(reach -> of(reach, reached)).toList();
    }

    private static UndeclaredTarget of(PortReach reach, Set<PortTarget> reached) {
        long number = reach.targets().get(0).number();
        ContainerPort only = onlyPort(reach);
        boolean free = only != null
                && reach.targets().stream()
                        .map(target -> new PortTarget(target.workload(), number(only)))
                        .noneMatch(reached::contains);
        if (only == null || !free) {
            return new UndeclaredTarget(reach, number, null, "");
        }
        if (reach.targets().stream().allMatch(target -> isProbed(target.workload(), only))) {
            return new UndeclaredTarget(reach, number, only, "and is probed on it");
        }
        return isLeftOut(reach.port())
                ? new UndeclaredTarget(reach, number, only, "and targetPort was left out")
                : new UndeclaredTarget(reach, number, null, "");
    }

    private static boolean isUndeclared(PortReach reach) {
        return reach.port().targetName() == null
                && !reach.targets().isEmpty()
                && reach.targets().stream().allMatch(UndeclaredTarget::isUndeclared);
    }

    private static boolean isUndeclared(PortTarget target) {
        PodPorts ports = PodPorts.of(target.workload().pod());
        return !ports.isEmpty()
                && ports.numbered(target.number()) == null
                && !ListeningWords.nameInPod(target.workload().pod(), target.number());
    }

    /** The one port that every selected pod declares, of the Service port's protocol; null where there are more. */
    private static @Nullable ContainerPort onlyPort(PortReach reach) {
        ContainerPort only = null;
        for (PortTarget target : reach.targets()) {
            List<ContainerPort> ports = PodPorts.of(target.workload().pod()).ports();
            ContainerPort port = ports.get(0);
            boolean fits = ports.size() == 1
                    && port.number() != null
                    && port.protocol().equals(reach.port().protocol())
                    && (only == null || number(only) == number(port));
            if (!fits) {
                return null;
            }
            only = port;
        }
        return only;
    }

    private static long number(ContainerPort port) {
        Long number = port.number();
        return number == null ? 0 : number;
    }

    /** A misspelt key has its own finding. */
    private static boolean isLeftOut(ServicePort port) {
        boolean misspelt = port.field().node() instanceof YamlMapping mapping
                && mapping.entries().stream().anyMatch(entry -> isNearly(entry.name(), "targetPort"));
        return !port.targetPort().isWritten() && !misspelt;
    }

    private static boolean isNearly(String name, String field) {
        return Spelling.sameLetters(name, field) || Spelling.isSlip(name, field);
    }

    private static boolean isProbed(Workload workload, ContainerPort port) {
        List<Field> probed = workload.pod().containers().stream()
                .flatMap(UndeclaredTarget::probedPorts)
                .toList();
        return !probed.isEmpty()
                && probed.stream()
                        .allMatch(field -> Long.valueOf(number(port)).equals(field.integer())
                                || (!port.name().isEmpty() && field.is(port.name())));
    }

    private static Stream<Field> probedPorts(Container container) {
        return Stream.of("livenessProbe", "readinessProbe", "startupProbe")
                .flatMap(probe -> Stream.of("httpGet", "tcpSocket", "grpc")
                        .map(handler -> container.field().at(probe, handler, "port")))
                .filter(Field::isPresent);
    }

    /** Where the number stands: at targetPort, or at port where that was copied. */
    Field field() {
        Field target = reach.port().targetPort();
        return target.isWritten() ? target : reach.port().field().get("port");
    }
}
