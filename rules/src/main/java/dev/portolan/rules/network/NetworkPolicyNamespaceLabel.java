package dev.portolan.rules.network;

import static dev.portolan.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.NetworkPolicy;
import dev.portolan.model.Model;
import dev.portolan.rule.Draft;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.vocabulary.Overwrite;
import java.util.List;
import java.util.Map;

/** A policy that chooses a namespace by a label which that namespace has not. */
@AutoService(Rule.class)
@RuleInfo(
        id = "network-policy-namespace-label",
        severity = WARNING,
        summary = "policy chooses a namespace by a label that it has not")
public final class NetworkPolicyNamespaceLabel implements ModelRule {

    @Override
    public void check(Model model, Reporter report) {
        NamespaceLabels namespaces = NamespaceLabels.of(model);
        for (Manifest manifest : model.manifests()) {
            NetworkPolicy policy = NetworkPolicy.of(manifest);
            if (policy != null && model.isDecoded(manifest)) {
                policy.peers().forEach(peer -> check(peer.get("namespaceSelector"), namespaces, report));
            }
        }
    }

    private static void check(Field selector, NamespaceLabels namespaces, Reporter report) {
        for (Field pair : selector.get("matchLabels").members()) {
            if (pair.isString()) {
                check(pair, pair.name(), List.of(pair), namespaces, report);
            }
        }
        for (Field expression : selector.get("matchExpressions").items()) {
            Field key = expression.get("key");
            List<Field> values = expression.get("values").items();
            if (expression.get("operator").is("In") && key.isString() && !values.isEmpty()) {
                check(key, key.text(), values, namespaces, report);
            }
        }
    }

    private static void check(
            Field place, String key, List<Field> values, NamespaceLabels namespaces, Reporter report) {
        if (values.stream().anyMatch(value -> namespaces.have(key, value.text()))) {
            return;
        }
        for (Field value : values) {
            if (key.equals(NamespaceLabels.NAME)) {
                tellUnknown(value, namespaces, report);
            } else if (namespaces.named(value.text()) != null) {
                tellName(place, key, value, namespaces, report);
                return;
            } else if (tellNear(key, value, namespaces, report)) {
                return;
            }
        }
    }

    /** The name is known, and the label that everybody expects a namespace to have is not there. */
    private static void tellName(Field place, String key, Field value, NamespaceLabels namespaces, Reporter report) {
        Manifest namespace = namespaces.named(value.text());
        if (namespace == null) {
            return;
        }
        boolean isPair = place == value;
        Draft draft = isPair
                ? report.atKey(place, message(key, value, namespace))
                : report.at(place, message(key, value, namespace));
        draft.label("Namespace \"" + value.text() + "\" has no such label")
                .related(namespace.metadata().get("name"), namespace.identity().inWords() + " is here")
                .fix(
                        isPair
                                ? Overwrite.key(place, NamespaceLabels.NAME)
                                : Overwrite.value(place, NamespaceLabels.NAME));
    }

    private static String message(String key, Field value, Manifest namespace) {
        return "no namespace in this input has the label " + key + ": " + value.text() + "; "
                + namespace.identity().inWords() + " has none of its own, but every namespace has "
                + NamespaceLabels.NAME;
    }

    private static boolean tellNear(String key, Field value, NamespaceLabels namespaces, Reporter report) {
        Map.Entry<String, Field> near = namespaces.nearValue(key, value.text());
        if (near == null) {
            return false;
        }
        report.at(
                        value,
                        "no namespace in this input has the label " + key + ": " + value.text() + "; Namespace \""
                                + near.getKey() + "\" has " + key + ": "
                                + near.getValue().text())
                .label("no namespace has this value")
                .related(near.getValue(), "Namespace \"" + near.getKey() + "\" is labelled so")
                .fix(Overwrite.value(value, near.getValue().text()));
        return true;
    }

    private static void tellUnknown(Field value, NamespaceLabels namespaces, Reporter report) {
        Manifest near = namespaces.nearName(value.text());
        if (near != null) {
            report.at(
                            value,
                            "no namespace of this input is named " + value.text() + "; "
                                    + near.identity().inWords() + " is near")
                    .label("the name of no namespace")
                    .related(near.metadata().get("name"), near.identity().inWords() + " is here")
                    .fix(Overwrite.value(value, String.valueOf(near.name())));
        }
    }
}
