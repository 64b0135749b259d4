package dev.portolan.rules.service;

import static dev.portolan.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import dev.portolan.finding.Fix;
import dev.portolan.manifest.Addresses;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.Service;
import dev.portolan.manifest.ServicePort;
import dev.portolan.model.Model;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.vocabulary.NewMember;
import dev.portolan.rules.vocabulary.Overwrite;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Addresses written by hand whose port is none of their Service's: the two are joined by the name and the protocol of the
 * port, its number is that of the other side. Source: kubernetes/kubernetes, pkg/proxy/endpointslicecache.go.
 */
@AutoService(Rule.class)
@RuleInfo(
        id = "endpoints-port-name",
        severity = WARNING,
        summary = "port of an EndpointSlice or Endpoints is named otherwise than that of its Service")
public final class EndpointsPortName implements ModelRule {

    private record Owner(String namespace, String name) {}

    @Override
    public void check(Model model, Reporter report) {
        Map<Owner, List<Field>> written = writtenPorts(model);
        if (written.isEmpty()) {
            return;
        }
        for (Service service : model.services()) {
            // With a selector, the cluster writes addresses of its own, too.
            if (!service.isExternalName()
                    && service.selectorField().members().isEmpty()
                    && model.isDecoded(service.manifest())) {
                Owner owner = new Owner(
                        model.namespace(service.manifest()),
                        String.valueOf(service.manifest().name()));
                check(service, written.getOrDefault(owner, List.of()), report);
            }
        }
    }

    /** By the Service that they are for. */
    private static Map<Owner, List<Field>> writtenPorts(Model model) {
        Map<Owner, List<Field>> ports = new HashMap<>();
        for (Manifest manifest : model.manifests()) {
            Addresses addresses = Addresses.of(manifest);
            if (addresses != null && model.isDecoded(manifest)) {
                ports.computeIfAbsent(
                                new Owner(model.namespace(manifest), addresses.service()), one -> new ArrayList<>())
                        .addAll(addresses.ports());
            }
        }
        return ports;
    }

    private static void check(Service service, List<Field> written, Reporter report) {
        List<ServicePort> unserved = service.ports().stream()
                .filter(port -> written.stream().noneMatch(one -> isJoined(one, port)))
                .toList();
        if (unserved.isEmpty()) {
            return;
        }
        for (Field port : written) {
            if (service.ports().stream().noneMatch(one -> isJoined(port, one))) {
                tell(service, port, meant(port, unserved), report);
            }
        }
    }

    private static boolean isJoined(Field written, ServicePort port) {
        return name(written).equals(port.name()) && protocol(written).equals(port.protocol());
    }

    private static String name(Field port) {
        return port.get("name").text();
    }

    private static String protocol(Field port) {
        String protocol = port.get("protocol").text();
        return protocol.isEmpty() ? "TCP" : protocol;
    }

    /** The port of the Service that a written one has the name of, or the number; otherwise the only one that is left. */
    private static @Nullable ServicePort meant(Field port, List<ServicePort> unserved) {
        Long number = port.get("port").integer();
        return Stream.concat(
                        unserved.stream().filter(one -> one.name().equals(name(port))),
                        unserved.stream()
                                .filter(one -> number != null
                                        && (number.equals(one.targetNumber()) || number.equals(one.number()))))
                .findFirst()
                .orElse(unserved.size() == 1 ? unserved.get(0) : null);
    }

    private static void tell(Service service, Field port, @Nullable ServicePort meant, Reporter report) {
        String owner = service.manifest().identity().inWords();
        if (meant == null) {
            report.at(
                            port,
                            port.headSpan(),
                            owner + " has no port " + words(name(port)) + "; name it as one of its ports")
                    .label("joined to no port")
                    .related(service.spec().get("ports"), "the ports of " + owner);
        } else if (meant.name().equals(name(port))) {
            report.at(
                            port.get("protocol"),
                            "protocol " + protocol(port) + " is not " + meant.protocol() + ", that of port "
                                    + words(meant.name()) + " of " + owner + "; write " + meant.protocol())
                    .related(meant.field(), "this port of " + owner + " gets no addresses")
                    .fix(Overwrite.value(port.get("protocol"), meant.protocol()));
        } else {
            report.at(port.get("name"), owner + " has no port " + words(name(port)) + ", " + advice(meant))
                    .label("joined to no port")
                    .related(
                            meant.name().isEmpty()
                                    ? meant.field()
                                    : meant.field().get("name"),
                            "this port of " + owner + " gets no addresses")
                    .fix(fix(port, meant.name()));
        }
    }

    private static String words(String name) {
        return name.isEmpty() ? "without a name" : name;
    }

    private static String advice(ServicePort meant) {
        return meant.name().isEmpty()
                ? "its only port has no name; leave the name out"
                : "and addresses are joined to its ports by name; write " + meant.name();
    }

    private static @Nullable Fix fix(Field port, String name) {
        if (name.isEmpty()) {
            return null;
        }
        return port.get("name").isWritten()
                ? Overwrite.value(port.get("name"), name)
                : NewMember.fix(port, List.of("name"), name, "name it " + name);
    }
}
