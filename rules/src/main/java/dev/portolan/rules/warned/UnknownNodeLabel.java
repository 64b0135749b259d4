package dev.portolan.rules.warned;

import static dev.portolan.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Pod;
import dev.portolan.rule.PodRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.vocabulary.Overwrite;
import java.util.List;

/** A pod that asks for nodes by a label, a value or a taint that none has, where a well-known one is near. */
@AutoService(Rule.class)
@RuleInfo(
        id = "unknown-node-label",
        severity = WARNING,
        summary = "pod asks for a label or taint of nodes that none has, and a well-known one is near")
public final class UnknownNodeLabel implements PodRule {

    private static final String REQUIRED = "requiredDuringSchedulingIgnoredDuringExecution";
    private static final String PREFERRED = "preferredDuringSchedulingIgnoredDuringExecution";

    @Override
    public void check(Pod pod, Reporter report) {
        for (Field label : pod.spec().get("nodeSelector").members()) {
            String meant = NodeLabels.label(label.name());
            if (meant != null && label.key() != null) {
                report.atKey(label, noLabel(label.name(), meant)).fix(Overwrite.key(label, meant));
            } else {
                checkValue(label.name(), label, report);
            }
        }
        Field nodes = pod.spec().at("affinity", "nodeAffinity");
        nodes.at(REQUIRED, "nodeSelectorTerms").items().forEach(term -> checkTerm(term, report));
        nodes.get(PREFERRED).items().forEach(preferred -> checkTerm(preferred.get("preference"), report));
        for (String name : List.of("podAffinity", "podAntiAffinity")) {
            Field affinity = pod.spec().at("affinity", name);
            affinity.get(REQUIRED).items().forEach(term -> checkKey(term.get("topologyKey"), report));
            affinity.get(PREFERRED)
                    .items()
                    .forEach(preferred -> checkKey(preferred.at("podAffinityTerm", "topologyKey"), report));
        }
        for (Field constraint : pod.spec().get("topologySpreadConstraints").items()) {
            checkKey(constraint.get("topologyKey"), report);
        }
        for (Field toleration : pod.spec().get("tolerations").items()) {
            checkTaint(toleration.get("key"), report);
        }
    }

    private static void checkTerm(Field term, Reporter report) {
        for (Field expression : term.get("matchExpressions").items()) {
            checkKey(expression.get("key"), report);
            String label = expression.get("key").text();
            expression.get("values").items().forEach(value -> checkValue(label, value, report));
        }
    }

    private static void checkKey(Field key, Reporter report) {
        String meant = key.isString() ? NodeLabels.label(key.text()) : null;
        if (meant != null) {
            report.at(key, noLabel(key.text(), meant)).fix(Overwrite.value(key, meant));
        }
    }

    private static String noLabel(String label, String meant) {
        return "no node has label " + label + "; write " + meant;
    }

    private static void checkTaint(Field key, Reporter report) {
        String meant = key.isString() ? NodeLabels.taint(key.text()) : null;
        if (meant != null) {
            report.at(key, "no node has taint " + key.text() + "; write " + meant)
                    .fix(Overwrite.value(key, meant));
        }
    }

    private static void checkValue(String label, Field value, Reporter report) {
        String meant = value.isString() ? NodeLabels.value(label, value.text()) : null;
        if (meant != null) {
            report.at(value, label + " of no node is " + value.text() + "; write " + meant)
                    .fix(Overwrite.value(value, meant));
        }
    }
}
