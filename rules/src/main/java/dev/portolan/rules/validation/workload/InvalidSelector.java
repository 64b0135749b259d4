package dev.portolan.rules.validation.workload;

import static dev.portolan.finding.Severity.ERROR;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.LabelSelector;
import dev.portolan.manifest.Manifest;
import dev.portolan.rule.Draft;
import dev.portolan.rule.ManifestRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.validation.LabelTerms;
import java.util.ArrayList;
import java.util.List;

/** Selectors over labels that the API server refuses, wherever they stand outside of pods. */
@AutoService(Rule.class)
@RuleInfo(
        id = "invalid-selector",
        severity = ERROR,
        summary = "selector that the API server refuses",
        explains = "missing-field")
public final class InvalidSelector implements ManifestRule {

    @Override
    public void check(Manifest manifest, Reporter report) {
        if (isWorkload(manifest)) {
            checkOwn(manifest, manifest.spec().get("selector"), report);
        }
        for (Field selector : selectors(manifest)) {
            LabelTerms.selector(selector, report);
        }
    }

    private static boolean isWorkload(Manifest manifest) {
        return switch (manifest.kind()) {
            case "DaemonSet", "Deployment", "ReplicaSet", "StatefulSet" ->
                manifest.group().equals("apps");
            default -> false;
        };
    }

    private static List<Field> selectors(Manifest manifest) {
        Field spec = manifest.spec();
        List<Field> selectors = new ArrayList<>();
        switch (manifest.group() + "/" + manifest.kind()) {
            case "apps/DaemonSet",
                    "apps/Deployment",
                    "apps/ReplicaSet",
                    "batch/Job",
                    "policy/PodDisruptionBudget",
                    "/PersistentVolumeClaim" -> selectors.add(spec.get("selector"));
            case "apps/StatefulSet" -> {
                selectors.add(spec.get("selector"));
                spec.get("volumeClaimTemplates").items().forEach(claim -> selectors.add(claim.at("spec", "selector")));
            }
            case "networking.k8s.io/NetworkPolicy" -> addPolicy(spec, selectors);
            case "rbac.authorization.k8s.io/ClusterRole" ->
                selectors.addAll(manifest.root()
                        .at("aggregationRule", "clusterRoleSelectors")
                        .items());
            default -> {}
        }
        return selectors;
    }

    private static void addPolicy(Field spec, List<Field> selectors) {
        selectors.add(spec.get("podSelector"));
        List<Field> peers = new ArrayList<>();
        spec.get("ingress")
                .items()
                .forEach(rule -> peers.addAll(rule.get("from").items()));
        spec.get("egress").items().forEach(rule -> peers.addAll(rule.get("to").items()));
        for (Field peer : peers) {
            selectors.add(peer.get("podSelector"));
            selectors.add(peer.get("namespaceSelector"));
        }
    }

    private static void checkOwn(Manifest manifest, Field selector, Reporter report) {
        if (selector.isAbsent() && manifest.spec().isWritten()) {
            needsOne(report.at(selector, "selector is missing; " + need(manifest)), manifest);
        } else if (selector.isObject() && new LabelSelector(selector).isEmpty()) {
            needsOne(report.atKey(selector, "selector is empty; " + need(manifest)), manifest);
        }
    }

    private static String need(Manifest manifest) {
        return "a " + manifest.kind() + " needs one that chooses the pods of its template, such as matchLabels "
                + example(manifest.spec().at("template", "metadata", "labels"));
    }

    private static String example(Field labels) {
        return labels.members().stream()
                .filter(Field::isString)
                .findFirst()
                .map(label -> "{" + label.name() + ": " + label.text() + "}")
                .orElse("{app: ...}");
    }

    private static void needsOne(Draft draft, Manifest manifest) {
        Field labels = manifest.spec().at("template", "metadata", "labels");
        draft.related(manifest.file(), labels.headSpan(), labels.isWritten() ? "labels to choose by" : "no labels yet");
    }
}
