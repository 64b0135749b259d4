package dev.portolan.rules.validation.network;

import dev.portolan.manifest.Field;
import dev.portolan.rule.Reporter;
import dev.portolan.rules.validation.Term;
import dev.portolan.rules.vocabulary.Dns1035Label;
import dev.portolan.rules.vocabulary.DnsLabel;
import dev.portolan.rules.vocabulary.DnsSubdomain;
import dev.portolan.rules.vocabulary.PathSegment;
import dev.portolan.rules.vocabulary.PortName;

/** Where an Ingress sends requests: to a Service's port, or to a resource of another kind. */
final class IngressBackend {

    private static final int SERVICES_MAY_BEGIN_WITH_DIGITS = 36;

    private IngressBackend() {}

    static void check(Field backend, Reporter report) {
        Field service = backend.get("service");
        Field resource = backend.get("resource");
        if (service.isPresent() && resource.isPresent()) {
            report.atKey(backend, "a backend is a service or a resource, not both; remove one of them");
        } else if (resource.isPresent()) {
            checkResource(resource, report);
        } else if (service.isPresent()) {
            checkService(service, report);
        } else {
            report.atKey(backend, "the backend names nothing; give it a service with a port, or a resource");
        }
    }

    private static void checkService(Field service, Reporter report) {
        Field name = service.get("name");
        if (name.isString() && !Term.isEmpty(name, report)) {
            boolean relaxed = report.version().isAtLeast(SERVICES_MAY_BEGIN_WITH_DIGITS);
            Term.check(name, relaxed ? DnsLabel.problem(name.text()) : Dns1035Label.problem(name.text()), report);
        }
        Field port = service.get("port");
        Field portName = port.get("name");
        Field number = port.get("number");
        boolean hasName = !portName.text().isEmpty();
        boolean hasNumber = number.isPresent() && !Long.valueOf(0).equals(number.integer());
        if (hasName && hasNumber) {
            report.atKey(port, "the port has a name and a number; keep one of them");
        } else if (hasName) {
            Term.check(portName, PortName.problem(portName.text()), report);
        } else if (hasNumber) {
            Term.portNumber(number, report);
        } else {
            report.atKey(port, "the backend names no port of the Service; add port.number or port.name");
        }
    }

    private static void checkResource(Field resource, Reporter report) {
        Field group = resource.get("apiGroup");
        if (group.isString()) {
            Term.check(group, DnsSubdomain.problem(group.text()), report);
        }
        for (String part : new String[] {"kind", "name"}) {
            Field field = resource.get(part);
            if (field.isString() && !Term.isEmpty(field, report)) {
                Term.check(field, PathSegment.problem(field.text()), report);
            }
        }
    }
}
