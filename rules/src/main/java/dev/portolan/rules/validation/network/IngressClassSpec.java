package dev.portolan.rules.validation.network;

import dev.portolan.manifest.Field;
import dev.portolan.rule.Reporter;
import dev.portolan.rules.validation.Term;
import dev.portolan.rules.vocabulary.DnsLabel;
import dev.portolan.rules.vocabulary.DnsSubdomain;
import dev.portolan.rules.vocabulary.DomainPath;
import dev.portolan.rules.vocabulary.PathSegment;
import java.util.List;

/** The spec of an IngressClass. */
final class IngressClassSpec {

    private static final int LONGEST_CONTROLLER = 250;

    private IngressClassSpec() {}

    static void check(Field spec, Reporter report) {
        Field controller = spec.get("controller");
        String needed = "an IngressClass needs the name of its controller; write one such as example.com/ingress";
        if (!Term.isMissing(controller, needed, report)) {
            String problem = DomainPath.problem(controller.text());
            boolean isTooLong = controller.text().length() > LONGEST_CONTROLLER;
            Term.check(controller, problem == null && isTooLong ? "must be at most 250 characters" : problem, report);
        }
        if (spec.get("parameters").isObject()) {
            checkParameters(spec.get("parameters"), report);
        }
    }

    private static void checkParameters(Field parameters, Reporter report) {
        Field group = parameters.get("apiGroup");
        if (group.isString()) {
            Term.check(group, DnsSubdomain.problem(group.text()), report);
        }
        for (String part : List.of("kind", "name")) {
            Field field = parameters.get(part);
            if (field.isString() && !Term.isEmpty(field, report)) {
                Term.check(field, PathSegment.problem(field.text()), report);
            }
        }
        Field scope = parameters.get("scope");
        Term.oneOf(scope, List.of("Cluster", "Namespace"), report);
        Field namespace = parameters.get("namespace");
        if (scope.is("Namespace")) {
            String needed = "scope Namespace needs the namespace of the parameters; add namespace";
            if (namespace.isAbsent()) {
                Term.isMissing(namespace, needed, report);
            } else {
                Term.check(namespace, DnsLabel.problem(namespace.text()), report);
            }
        } else if (namespace.isPresent() && (scope.isAbsent() || scope.is("Cluster"))) {
            // Left out, the scope is Cluster.
            report.atKey(
                    namespace, "parameters of scope Cluster have no namespace; remove it, or add scope: Namespace");
        }
    }
}
