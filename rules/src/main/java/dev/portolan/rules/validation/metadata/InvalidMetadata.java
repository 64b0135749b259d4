package dev.portolan.rules.validation.metadata;

import static dev.portolan.finding.Severity.ERROR;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.Pod;
import dev.portolan.rule.ManifestRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.validation.LabelTerms;
import dev.portolan.rules.validation.Term;
import dev.portolan.rules.vocabulary.DnsLabel;
import dev.portolan.rules.vocabulary.QualifiedName;
import java.util.List;

/** Metadata of objects and of pod templates that the API server refuses. */
@AutoService(Rule.class)
@RuleInfo(id = "invalid-metadata", severity = ERROR, summary = "metadata that the API server refuses")
public final class InvalidMetadata implements ManifestRule {

    private static final List<String> SHORT_FINALIZERS = List.of("kubernetes", "orphan", "foregroundDeletion");

    @Override
    public void check(Manifest manifest, Reporter report) {
        Field metadata = manifest.metadata();
        if (!manifest.written().get("metadata").isObject()) {
            return;
        }
        checkNames(manifest, metadata, report);
        Term.notNegative(metadata.get("generation"), report);
        LabelTerms.labels(metadata.get("labels"), report);
        LabelTerms.annotations(metadata.get("annotations"), report);
        checkOwners(metadata.get("ownerReferences"), report);
        checkFinalizers(manifest, metadata.get("finalizers"), report);
        Pod pod = Pod.of(manifest);
        if (pod != null) {
            // Of a pod template the server looks at labels and annotations only.
            if (!pod.metadata().path().equals(metadata.path())) {
                LabelTerms.labels(pod.metadata().get("labels"), report);
                LabelTerms.annotations(pod.metadata().get("annotations"), report);
            }
            PodAnnotations.check(pod, report);
        }
    }

    private static void checkNames(Manifest manifest, Field metadata, Reporter report) {
        NameRule rule = NameRule.of(manifest, report.version());
        Field name = metadata.get("name");
        if (name.isString() && !name.text().isEmpty()) {
            Term.check(name, rule.problem(name.text()), report);
        }
        Field prefix = metadata.get("generateName");
        if (prefix.isString() && !prefix.text().isEmpty()) {
            Term.check(prefix, rule.problemOfPrefix(prefix.text()), report);
        }
        Field namespace = metadata.get("namespace");
        if (namespace.isWritten() && namespace.isString() && !namespace.text().isEmpty()) {
            Term.check(namespace, DnsLabel.problem(namespace.text()), report);
        }
    }

    private static void checkOwners(Field owners, Reporter report) {
        Field controller = null;
        for (Field owner : owners.items()) {
            for (String key : List.of("apiVersion", "kind", "name", "uid")) {
                Term.isEmpty(owner.get(key), report);
            }
            if (owner.get("apiVersion").is("v1") && owner.get("kind").is("Event")) {
                report.at(owner.get("kind"), "an Event cannot own anything");
            }
            if (owner.get("controller").isTrue()) {
                if (controller != null) {
                    report.at(owner.get("controller"), "only one owner can be the controller; leave this out")
                            .related(controller, "the other one");
                }
                controller = owner.get("controller");
            }
        }
    }

    private static void checkFinalizers(Manifest manifest, Field finalizers, Reporter report) {
        Field orphan = null;
        Field foreground = null;
        for (Field finalizer : finalizers.items()) {
            if (!finalizer.isString()) {
                continue;
            }
            String problem = QualifiedName.problem(finalizer.text());
            if (problem == null
                    && !manifest.isCustom()
                    && finalizer.text().indexOf('/') < 0
                    && !SHORT_FINALIZERS.contains(finalizer.text())) {
                problem = "must have a domain before it, such as example.com/" + finalizer.text();
            }
            Term.check(finalizer, problem, report);
            orphan = finalizer.is("orphan") ? finalizer : orphan;
            foreground = finalizer.is("foregroundDeletion") ? finalizer : foreground;
        }
        if (orphan != null && foreground != null) {
            report.at(orphan, "finalizers orphan and foregroundDeletion exclude each other; remove one")
                    .related(foreground, "the other one");
        }
    }
}
