package dev.portolan.rules.validation.pod;

import static dev.portolan.finding.Severity.ERROR;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Pod;
import dev.portolan.rule.PodRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.validation.Term;
import dev.portolan.rules.vocabulary.QualifiedName;
import java.util.List;

/** Terms of node and pod affinity that the API server refuses. */
@AutoService(Rule.class)
@RuleInfo(id = "invalid-affinity", severity = ERROR, summary = "affinity that the API server refuses")
public final class InvalidAffinity implements PodRule {

    private static final String REQUIRED = "requiredDuringSchedulingIgnoredDuringExecution";
    private static final String PREFERRED = "preferredDuringSchedulingIgnoredDuringExecution";
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
        terms.items().forEach(term -> checkExpressions(term, report));
        for (Field preferred : nodes.get(PREFERRED).items()) {
            Term.range(preferred.get("weight"), 1, LARGEST_WEIGHT, report);
            checkExpressions(preferred.get("preference"), report);
        }
    }

    private static void checkPods(Field term, Reporter report) {
        Field key = term.get("topologyKey");
        if (key.isString()) {
            Term.check(key, QualifiedName.problem(key.text()), report);
        }
        checkExpressions(term.get("labelSelector"), report);
        checkExpressions(term.get("namespaceSelector"), report);
    }

    private static void checkExpressions(Field selector, Reporter report) {
        for (Field expression : selector.get("matchExpressions").items()) {
            Field key = expression.get("key");
            if (key.isString()) {
                Term.check(key, QualifiedName.problem(key.text()), report);
            }
            checkValues(expression.get("operator").text(), expression.get("values"), report);
        }
    }

    private static void checkValues(String operator, Field values, Reporter report) {
        int count = values.items().size();
        switch (operator) {
            case "In", "NotIn" -> {
                if (count == 0) {
                    report.at(values, "operator " + operator + " needs values; write at least one");
                }
            }
            case "Exists", "DoesNotExist" -> {
                if (count > 0) {
                    report.atKey(values, "operator " + operator + " takes no values; remove them");
                }
            }
            case "Gt", "Lt" -> {
                if (count != 1) {
                    report.at(values, "operator " + operator + " takes exactly one value, not " + count);
                }
            }
            default -> {}
        }
    }
}
