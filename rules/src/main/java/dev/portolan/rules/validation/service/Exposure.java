package dev.portolan.rules.validation.service;

import dev.portolan.manifest.Field;
import dev.portolan.manifest.Service;
import dev.portolan.rule.Draft;
import dev.portolan.rule.Reporter;
import dev.portolan.rules.validation.Term;
import dev.portolan.rules.vocabulary.Cidr;
import dev.portolan.rules.vocabulary.IpAddress;
import dev.portolan.rules.vocabulary.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a Service is reached from outside: what only some types may have, and which addresses. */
final class Exposure {

    private static final String SOURCE_RANGES = "service.beta.kubernetes.io/load-balancer-source-ranges";
    private static final Set<String> TYPES = Set.of("ClusterIP", "NodePort", "LoadBalancer", "ExternalName");

    private Exposure() {}

    static void check(Service service, Reporter report) {
        Field spec = service.spec();
        spec.get("externalIPs").items().forEach(address -> checkExternal(address, report));
        checkRanges(service, report);
        // Of a type that there is none of, the shape check has told; what it would take is anyone's guess.
        if (hasKnownType(service)) {
            checkMisplaced(service, report);
            checkHealthPort(service, report);
        }
        if (isLoadBalancer(service) && spec.get("loadBalancerClass").isString()) {
            Field name = spec.get("loadBalancerClass");
            Term.check(name, QualifiedName.problem(name.text()), report);
        }
    }

    static boolean hasKnownType(Service service) {
        return TYPES.contains(service.type());
    }

    static boolean isLoadBalancer(Service service) {
        return service.type().equals("LoadBalancer");
    }

    /** Whether the cluster opens ports on its nodes for it. */
    static boolean hasNodePorts(Service service) {
        return service.type().equals("NodePort") || isLoadBalancer(service);
    }

    private static boolean isReachedFromOutside(Service service) {
        return hasNodePorts(service)
                || (service.type().equals("ClusterIP")
                        && !service.spec().get("externalIPs").items().isEmpty());
    }

    private static boolean needsHealthPort(Service service) {
        return isLoadBalancer(service)
                && service.spec().get("externalTrafficPolicy").is("Local");
    }

    /** All fields that this type may not have come from one cause; the first is told, the others are related. */
    private static void checkMisplaced(Service service, Reporter report) {
        List<Field> misplaced = new ArrayList<>();
        if (!isLoadBalancer(service)) {
            Field ranges = sourceRanges(service);
            if (ranges != null) {
                misplaced.add(ranges);
            }
            addIfWritten(service.spec().get("allocateLoadBalancerNodePorts"), misplaced);
            addIfWritten(service.spec().get("loadBalancerClass"), misplaced);
        }
        boolean onlyForBalancers = !misplaced.isEmpty();
        Field policy = service.spec().get("externalTrafficPolicy");
        if (!isReachedFromOutside(service) && !policy.is("")) {
            addIfWritten(policy, misplaced);
        }
        Field port = service.spec().get("healthCheckNodePort");
        boolean alone = misplaced.isEmpty();
        if (!alone && !needsHealthPort(service) && isNumber(port)) {
            addIfWritten(port, misplaced);
        }
        if (alone) {
            return;
        }
        Field first = misplaced.get(0);
        Draft told = report.atKey(
                first,
                Term.label(first) + " needs type " + (onlyForBalancers ? "LoadBalancer" : "NodePort or LoadBalancer")
                        + ", and this Service is of type " + service.type());
        for (Field other : misplaced.subList(1, misplaced.size())) {
            told.related(other, Term.label(other) + " needs it too");
        }
    }

    private static void addIfWritten(Field field, List<Field> misplaced) {
        if (field.isWritten()) {
            misplaced.add(field);
        }
    }

    private static boolean isNumber(Field port) {
        Long number = port.integer();
        return port.isWritten() && number != null && number != 0;
    }

    private static void checkHealthPort(Service service, Reporter report) {
        Field port = service.spec().get("healthCheckNodePort");
        if (!isNumber(port) || needsHealthPort(service)) {
            return;
        }
        if (isLoadBalancer(service)) {
            report.atKey(port, "healthCheckNodePort needs externalTrafficPolicy Local; add it, or remove this");
        } else if (isReachedFromOutside(service)
                || service.spec().get("externalTrafficPolicy").isAbsent()) {
            report.atKey(
                    port,
                    "healthCheckNodePort needs type LoadBalancer and externalTrafficPolicy Local, and this Service is"
                            + " of type "
                            + service.type());
        }
    }

    private static @Nullable Field sourceRanges(Service service) {
        Field ranges = service.spec().get("loadBalancerSourceRanges");
        if (!ranges.items().isEmpty()) {
            return ranges;
        }
        Field annotation = service.manifest().metadata().at("annotations", SOURCE_RANGES);
        return annotation.isString() ? annotation : null;
    }

    private static void checkRanges(Service service, Reporter report) {
        Field ranges = sourceRanges(service);
        if (ranges == null) {
            return;
        }
        for (Field range : ranges.items()) {
            if (range.isString() || range.isAbsent()) {
                // The server forgives blanks around them, as the annotation before this field had them.
                Term.check(range, Cidr.problem(range.text().strip()), report);
            }
        }
        if (ranges.isString() && !ranges.text().isBlank()) {
            for (String range : ranges.text().strip().split(",", -1)) {
                String problem = Cidr.problem(range.strip());
                if (problem != null) {
                    report.at(ranges, "\"" + range.strip() + "\": " + problem);
                    return;
                }
            }
        }
    }

    private static void checkExternal(Field field, Reporter report) {
        if (!field.isString() && field.isPresent()) {
            return;
        }
        String problem = IpAddress.problem(field.text());
        IpAddress address = IpAddress.parse(field.text());
        if (problem == null && address != null) {
            problem = special(address);
        }
        Term.check(field, problem, report);
    }

    private static @Nullable String special(IpAddress address) {
        if (address.isUnspecified()) {
            return "must be an address of somebody, not the unspecified one";
        }
        if (address.isLoopback()) {
            return "must not be a loopback address";
        }
        if (address.isLinkLocal() || address.isLinkLocalMulticast()) {
            return "must not be a link-local address";
        }
        return null;
    }
}
