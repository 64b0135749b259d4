package dev.portolan.rules.validation.admission;

import dev.portolan.manifest.Field;
import dev.portolan.rule.Reporter;
import dev.portolan.rules.validation.LabelTerms;
import dev.portolan.rules.validation.Term;
import dev.portolan.rules.vocabulary.DnsSubdomain;
import dev.portolan.rules.vocabulary.PathSegment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Policies in CEL and their bindings; whether their expressions compile is not looked at. */
final class AdmissionPolicies {

    /** Of the reasons of the API; Unauthorized is documented, and refused all the same. */
    private static final List<String> REASONS = List.of("Forbidden", "Invalid", "RequestEntityTooLarge");

    private static final Pattern IDENTIFIER = Pattern.compile("[_a-zA-Z][_a-zA-Z0-9]*");

    /** Source: the grammar of CEL. */
    private static final Set<String> RESERVED = Set.of(
            "true",
            "false",
            "null",
            "in",
            "as",
            "break",
            "const",
            "continue",
            "else",
            "for",
            "function",
            "if",
            "import",
            "let",
            "loop",
            "package",
            "namespace",
            "return",
            "var",
            "void",
            "while");

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
            Term.oneOf(validation.get("reason"), REASONS, report);
        }
        checkVariables(spec.get("variables"), report);
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

    static void checkVariables(Field variables, Reporter report) {
        for (Field variable : variables.items()) {
            Field name = variable.get("name");
            if (name.isString() && !Term.isEmpty(name, report)) {
                Term.check(name, identifierProblem(name.text()), report);
            }
            AdmissionTerms.expression(variable.get("expression"), report);
        }
    }

    private static @Nullable String identifierProblem(String name) {
        if (RESERVED.contains(name)) {
            return "is a word of CEL itself; write another name";
        }
        return IDENTIFIER.matcher(name).matches()
                ? null
                : "is no name in CEL; use letters, digits and '_', and no digit at the start";
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
        checkParameters(spec.get("paramRef"), report);
        checkResources(spec.get("matchResources"), report);
        checkActions(spec.get("validationActions"), report);
    }

    /** What the schema lets pass: all of it is optional there. */
    static void checkParameters(Field reference, Reporter report) {
        if (!reference.isObject()) {
            return;
        }
        Field name = reference.get("name");
        Field selector = reference.get("selector");
        boolean named = !name.text().isEmpty();
        if (named && selector.isPresent()) {
            report.atKey(selector, "paramRef has name and selector; remove one").related(name, "name");
        } else if (!named && !selector.isPresent()) {
            report.at(name, reference.headSpan(), "paramRef says not which parameters; add name or selector");
        }
        if (named) {
            Term.check(name, PathSegment.problem(name.text()), report);
        }
        LabelTerms.selector(selector, report);
        Field action = reference.get("parameterNotFoundAction");
        if (action.text().isEmpty()) {
            report.at(
                    action,
                    action.isWritten() ? action.span() : reference.headSpan(),
                    "paramRef needs parameterNotFoundAction; write Allow or Deny");
        } else {
            Term.oneOf(action, List.of("Allow", "Deny"), report);
        }
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
