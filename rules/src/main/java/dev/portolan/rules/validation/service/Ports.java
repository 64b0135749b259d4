package dev.portolan.rules.validation.service;

import dev.portolan.manifest.Field;
import dev.portolan.manifest.Service;
import dev.portolan.manifest.ServicePort;
import dev.portolan.rule.Draft;
import dev.portolan.rule.Reporter;
import dev.portolan.rules.validation.Term;
import dev.portolan.rules.vocabulary.DnsLabel;
import dev.portolan.rules.vocabulary.QualifiedName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The ports of a Service. */
final class Ports {

    /** What an API server allocates from unless it is told otherwise. */
    private Ports() {}

    static void check(Service service, Reporter report) {
        Field field = service.spec().get("ports");
        List<Field> items = field.items();
        boolean none = field.isAbsent() || (field.isList() && items.isEmpty());
        if (none && !service.isHeadless() && !service.isExternalName() && Exposure.hasKnownType(service)) {
            report.at(
                    field, "the Service has no ports; only a headless one and one of type ExternalName may do without");
        }
        Set<String> names = new HashSet<>();
        Map<String, Field> numbers = new HashMap<>();
        Map<Long, ServicePort> nodePorts = new HashMap<>();
        for (Field item : items) {
            ServicePort port = new ServicePort(item);
            boolean again = checkTaken(port, numbers, report);
            checkName(port, items.size() > 1, again, names, report);
            checkNumbers(port, report);
            Field protocol = item.get("appProtocol");
            if (protocol.isString()) {
                Term.check(protocol, QualifiedName.problem(protocol.text()), report);
            }
            checkNodePort(service, port, nodePorts, report);
        }
    }

    /** Whether an earlier port has its number and protocol. */
    private static boolean checkTaken(ServicePort port, Map<String, Field> numbers, Reporter report) {
        Long number = port.number();
        if (number == null) {
            return false;
        }
        Field first = numbers.putIfAbsent(number + "/" + port.protocol(), port.field());
        if (first == null) {
            return false;
        }
        Draft told = report.at(
                        port.field().get("port"),
                        "port " + number + " " + port.protocol() + " is used twice in this Service; remove one of them")
                .related(first.get("port"), "used here first");
        if (!port.name().isEmpty() && first.get("name").is(port.name())) {
            told.related(port.field().get("name"), "and so is its name");
        }
        return true;
    }

    private static void checkName(ServicePort port, boolean needed, boolean again, Set<String> names, Reporter report) {
        Field name = port.field().get("name");
        if (port.name().isEmpty()) {
            if (needed && (name.isAbsent() || name.isString())) {
                report.at(name, "a Service with several ports needs a name for each; give this port one");
            }
            return;
        }
        String problem = DnsLabel.problem(port.name());
        Term.check(name, problem, report);
        if (!names.add(port.name()) && problem == null && !again) {
            report.at(name, "name \"" + port.name() + "\" is used twice in this Service; every port needs its own");
        }
    }

    private static void checkNumbers(ServicePort port, Reporter report) {
        Term.portNumber(port.field().get("port"), report);
        Field target = port.targetPort();
        Long number = target.integer();
        // The server takes 0 and the empty name for "the same as port"; what it copied from there is not blamed again.
        if (target.isWritten() && (number == null || number != 0) && !target.is("")) {
            Term.portNumberOrName(target, report);
        }
    }

    private static void checkNodePort(
            Service service, ServicePort port, Map<Long, ServicePort> taken, Reporter report) {
        Field field = port.field().get("nodePort");
        Long number = field.integer();
        if (!field.isWritten() || number == null || number == 0) {
            return;
        }
        if (service.type().equals("ClusterIP")) {
            report.at(
                    field,
                    "nodePort " + number
                            + " needs type NodePort or LoadBalancer, and this Service is of type ClusterIP");
            return;
        }
        if (!Exposure.hasNodePorts(service)) {
            return;
        }
        ServicePort first = taken.putIfAbsent(number, port);
        // Two protocols of one port may share a node port, two ports may not; within one protocol it is
        // duplicate-node-port.
        if (first != null && !first.protocol().equals(port.protocol()) && !sameNumber(first, port)) {
            report.at(field, "nodePort " + number + " is used for two ports of this Service; give each its own")
                    .related(first.field().get("nodePort"), "used here first");
        }
    }

    private static boolean sameNumber(ServicePort one, ServicePort other) {
        Long number = one.number();
        return number != null && number.equals(other.number());
    }
}
