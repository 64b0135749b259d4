package dev.portolan.rules.validation.admission;

import dev.portolan.manifest.Field;
import dev.portolan.rule.Reporter;
import dev.portolan.rules.validation.LabelTerms;
import dev.portolan.rules.validation.Term;
import dev.portolan.rules.vocabulary.DnsSubdomain;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Policies in CEL and their bindings; whether their expressions compile is not looked at. */
final class AdmissionPolicies {

    private AdmissionPolicies() {}

    static void checkPolicy(Field spec, Reporter report) {
        if (!spec.isObject()) {
            return;
        }
        Field validations = spec.get("validations");
        if (validations.items().isEmpty()
                && spec.get("auditAnnotations").items().isEmpty()) {
            report.at(validations, spec.headSpan(), "the policy asks nothing; add validations or auditAnnotations");
        }
        for (Field validation : validations.items()) {
            AdmissionTerms.expression(validation.get("expression"), report);
            checkMessage(validation.get("message"), report);
        }
        AdmissionTerms.conditions(spec.get("matchConditions"), report);
        Field constraints = spec.get("matchConstraints");
        Field rules = constraints.get("resourceRules");
        if (constraints.isAbsent()) {
            report.at(constraints, spec.headSpan(), "the policy is for no requests; add matchConstraints");
        } else if (rules.items().isEmpty()) {
            report.at(rules, constraints.headSpan(), "matchConstraints names no resources; add resourceRules");
        }
        checkResources(constraints, report);
    }

    private static void checkMessage(Field message, Reporter report) {
        if (message.isString() && !message.is("") && message.text().isBlank()) {
            report.at(message, "message is blank; write one, or leave it out");
        } else if (message.text().strip().indexOf('\n') >= 0) {
            report.at(message, "message has line breaks; write it on one line");
        }
    }

    static void checkBinding(Field spec, Reporter report) {
        if (!spec.isObject()) {
            return;
        }
        Field policy = spec.get("policyName");
        if (policy.isString() && !Term.isEmpty(policy, report)) {
            Term.check(policy, DnsSubdomain.problem(policy.text()), report);
        }
        checkResources(spec.get("matchResources"), report);
        checkActions(spec.get("validationActions"), report);
    }

    private static void checkActions(Field actions, Reporter report) {
        Map<String, Field> first = new HashMap<>();
        for (Field action : actions.items()) {
            Field other = first.putIfAbsent(action.text(), action);
            if (other != null) {
                report.at(action, "validationActions has " + action.text() + " twice; remove one")
                        .related(other, "the other one");
            }
        }
        Field deny = first.get("Deny");
        Field warn = first.get("Warn");
        if (deny != null && warn != null) {
            report.at(warn, "validationActions has Deny, which tells the same; remove Warn, or Deny")
                    .related(deny, "Deny");
        }
        if (actions.isList() && first.isEmpty()) {
            report.atKey(actions, "validationActions is empty; write at least one of Deny, Warn and Audit");
        }
    }

    private static void checkResources(Field resources, Reporter report) {
        LabelTerms.selector(resources.get("namespaceSelector"), report);
        LabelTerms.selector(resources.get("objectSelector"), report);
        for (String list : List.of("resourceRules", "excludeResourceRules")) {
            resources.get(list).items().forEach(rule -> AdmissionTerms.rule(rule, report));
        }
    }
}
