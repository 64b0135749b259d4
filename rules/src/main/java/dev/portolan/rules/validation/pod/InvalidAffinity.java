package dev.portolan.rules.validation.pod;

import static dev.portolan.finding.Severity.ERROR;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Pod;
import dev.portolan.rule.PodRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.validation.LabelTerms;
import dev.portolan.rules.validation.Term;
import dev.portolan.rules.vocabulary.DnsLabel;
import dev.portolan.rules.vocabulary.DnsSubdomain;
import dev.portolan.rules.vocabulary.QualifiedName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Terms of node and pod affinity that the API server refuses. */
@AutoService(Rule.class)
@RuleInfo(id = "invalid-affinity", severity = ERROR, summary = "affinity that the API server refuses")
public final class InvalidAffinity implements PodRule {

    private static final String REQUIRED = "requiredDuringSchedulingIgnoredDuringExecution";
    private static final String PREFERRED = "preferredDuringSchedulingIgnoredDuringExecution";
    private static final String MATCH_KEYS = "matchLabelKeys";
    private static final String MISMATCH_KEYS = "mismatchLabelKeys";
    private static final int LARGEST_WEIGHT = 100;

    @Override
    public void check(Pod pod, Reporter report) {
        Field affinity = pod.spec().get("affinity");
        checkNodes(affinity.get("nodeAffinity"), report);
        for (String name : List.of("podAffinity", "podAntiAffinity")) {
            Field pods = affinity.get(name);
            pods.get(REQUIRED).items().forEach(term -> checkPods(term, report));
            for (Field preferred : pods.get(PREFERRED).items()) {
                Term.range(preferred.get("weight"), 1, LARGEST_WEIGHT, report);
                checkPods(preferred.get("podAffinityTerm"), report);
            }
        }
    }

    private static void checkNodes(Field nodes, Reporter report) {
        Field terms = nodes.at(REQUIRED, "nodeSelectorTerms");
        if (terms.isList() && terms.items().isEmpty()) {
            report.atKey(terms, "nodeSelectorTerms is empty; write at least one term");
        }
        for (Field term : terms.items()) {
            checkNodeTerm(term, report);
            // In a preference the server lets any value pass: there it can only be of no use.
            for (Field expression : term.get("matchExpressions").items()) {
                LabelTerms.values(expression.get("values"), report);
            }
        }
        for (Field preferred : nodes.get(PREFERRED).items()) {
            Term.range(preferred.get("weight"), 1, LARGEST_WEIGHT, report);
            checkNodeTerm(preferred.get("preference"), report);
        }
    }

    private static void checkNodeTerm(Field term, Reporter report) {
        for (Field expression : term.get("matchExpressions").items()) {
            LabelTerms.key(expression.get("key"), report);
            Field operator = expression.get("operator");
            Field values = expression.get("values");
            LabelTerms.countValues(operator.text(), values, report);
            if ((operator.is("Gt") || operator.is("Lt")) && values.items().size() != 1) {
                int count = values.items().size();
                report.at(values, "operator " + operator.text() + " takes exactly one value, not " + count);
            }
        }
        term.get("matchFields").items().forEach(field -> checkNodeField(field, report));
    }

    /** Of a node's fields only its name can be asked for, and only one at a time. */
    private static void checkNodeField(Field expression, Reporter report) {
        Field key = expression.get("key");
        Field operator = expression.get("operator");
        Field values = expression.get("values");
        if (key.isWritten() && key.isString() && !key.is("metadata.name")) {
            report.at(key, "key \"" + key.text() + "\" is no field of nodes to ask for; write metadata.name");
        }
        if (operator.is("In") || operator.is("NotIn")) {
            if (values.items().size() != 1) {
                report.at(
                        values,
                        "operator " + operator.text() + " takes exactly one value here, not "
                                + values.items().size());
            }
        } else if (List.of("Exists", "DoesNotExist", "Gt", "Lt").contains(operator.text())) {
            report.at(operator, "operator \"" + operator.text() + "\" cannot be used with fields; write In or NotIn");
        }
        for (Field value : values.items()) {
            String problem = key.is("metadata.name") ? DnsSubdomain.problem(value.text()) : null;
            if (problem != null) {
                report.at(value, "value \"" + value.text() + "\": " + problem);
            }
        }
    }

    private static void checkPods(Field term, Reporter report) {
        LabelTerms.key(term.get("topologyKey"), report);
        LabelTerms.selector(term.get("labelSelector"), report);
        LabelTerms.selector(term.get("namespaceSelector"), report);
        for (Field namespace : term.get("namespaces").items()) {
            if (namespace.isString() || namespace.isAbsent()) {
                Term.check(namespace, DnsLabel.problem(namespace.text()), report);
            }
        }
        checkKeys(term, report);
    }

    private static void checkKeys(Field term, Reporter report) {
        boolean selects = term.get("labelSelector").isPresent();
        Map<String, Field> mismatched = new HashMap<>();
        term.get(MISMATCH_KEYS).items().forEach(key -> mismatched.putIfAbsent(key.text(), key));
        for (String name : List.of(MATCH_KEYS, MISMATCH_KEYS)) {
            Field keys = term.get(name);
            if (!keys.items().isEmpty() && !selects) {
                report.atKey(keys, name + " needs labelSelector beside it; add one");
                continue;
            }
            for (Field key : keys.items()) {
                String problem = QualifiedName.problem(key.text());
                if (problem == null && name.equals(MATCH_KEYS) && mismatched.containsKey(key.text())) {
                    problem = "is in mismatchLabelKeys as well; keep it in one of them";
                }
                if (key.isString() || key.isAbsent()) {
                    Term.check(key, problem, report);
                }
            }
        }
    }
}
