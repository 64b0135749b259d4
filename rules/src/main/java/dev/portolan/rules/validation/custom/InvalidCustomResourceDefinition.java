package dev.portolan.rules.validation.custom;

import com.google.auto.service.AutoService;
import dev.portolan.finding.Severity;
import dev.portolan.finding.Spelling;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.rule.ManifestRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.shape.Words;
import dev.portolan.rules.validation.Term;
import dev.portolan.rules.vocabulary.Dns1035Label;
import dev.portolan.rules.vocabulary.DnsSubdomain;
import dev.portolan.rules.vocabulary.ScalarText;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A CustomResourceDefinition that the API server refuses. Source: apiextensions-apiserver, its validation. */
@AutoService(Rule.class)
@RuleInfo(
        id = "invalid-custom-resource-definition",
        severity = Severity.ERROR,
        summary = "a CustomResourceDefinition that the API server refuses")
public final class InvalidCustomResourceDefinition implements ManifestRule {

    private static final String APPROVAL = "api-approved.kubernetes.io";

    private static final List<String> SCOPES = List.of("Cluster", "Namespaced");

    @Override
    public void check(Manifest manifest, Reporter report) {
        if (!manifest.is("apiextensions.k8s.io", "CustomResourceDefinition")
                || !manifest.version().equals("v1")) {
            return;
        }
        Field spec = manifest.root().get("spec");
        checkGroup(manifest, spec.get("group"), report);
        checkNames(spec.get("names"), report);
        checkOwnName(manifest, spec, report);
        if (!Term.isEmpty(spec.get("scope"), report)) {
            oneOf(spec.get("scope"), SCOPES, report);
        }
        ConversionTerms.check(spec.get("conversion"), report);
        if (spec.get("preserveUnknownFields").isTrue()) {
            report.at(
                    spec.get("preserveUnknownFields"),
                    "preserveUnknownFields cannot be true; leave it out, and write"
                            + " x-kubernetes-preserve-unknown-fields where the schema is to keep everything");
        }
        List<Field> versions = spec.get("versions").items();
        checkVersionNames(versions, report);
        checkStorage(spec.get("versions"), versions, report);
        for (Field version : versions) {
            checkVersion(version, report);
        }
    }

    private static void checkGroup(Manifest manifest, Field group, Reporter report) {
        if (!group.isString() || Term.isEmpty(group, report)) {
            return;
        }
        String name = group.text();
        String problem = DnsSubdomain.problem(name);
        boolean hasNoDot = name.indexOf('.') < 0;
        Term.check(group, problem == null && hasNoDot ? "must be a domain, with a dot in it" : problem, report);
        boolean isProtected = ("." + name).endsWith(".k8s.io") || ("." + name).endsWith(".kubernetes.io");
        Field approval = manifest.root().at("metadata", "annotations", APPROVAL);
        if (isProtected && (approval.isAbsent() || approval.is(""))) {
            report.at(
                    group,
                    "groups under " + name.substring(name.lastIndexOf('.', name.length() - 4) + 1)
                            + " are the project's own and need the annotation " + APPROVAL
                            + "; add it, or take a domain of yours");
        }
    }

    private static void checkOwnName(Manifest manifest, Field spec, Reporter report) {
        Field name = manifest.root().at("metadata", "name");
        Field plural = spec.at("names", "plural");
        Field group = spec.get("group");
        if (!name.isString() || !plural.isString() || !group.isString() || plural.is("") || group.is("")) {
            return;
        }
        String expected = plural.text() + "." + group.text();
        if (!name.is(expected)) {
            report.at(name, "name " + name.text() + " has to be the plural, a dot and the group; write " + expected)
                    .related(plural, "the plural")
                    .related(group, "the group")
                    .fix(ScalarText.suggest(report.file(), name.span(), expected));
        }
    }

    private static void checkNames(Field names, Reporter report) {
        for (String part : List.of("plural", "singular", "kind", "listKind")) {
            Field name = names.get(part);
            if (name.isString() && !Term.isEmpty(name, report)) {
                boolean isKind = part.equals("kind") || part.equals("listKind");
                String text = isKind ? name.text().toLowerCase(Locale.ROOT) : name.text();
                Term.check(name, Dns1035Label.problem(text), report);
            }
        }
        for (String part : List.of("shortNames", "categories")) {
            for (Field name : names.get(part).items()) {
                if (name.isString()) {
                    Term.check(name, Dns1035Label.problem(name.text()), report);
                }
            }
        }
        Field kind = names.get("kind");
        if (kind.isString() && !kind.is("") && names.get("listKind").is(kind.text())) {
            report.at(names.get("listKind"), "listKind cannot be the same as kind; write " + kind.text() + "List");
        }
    }

    /** With the word that was meant, where one is near. */
    private static void oneOf(Field field, List<String> words, Reporter report) {
        if (!field.isString() || words.contains(field.text())) {
            return;
        }
        String meant = Spelling.nearest(field.text(), words);
        report.at(field, field.name() + " can be " + Words.or(words) + ", but not " + field.text())
                .fix(meant == null ? null : ScalarText.suggest(report.file(), field.span(), meant));
    }

    private static void checkVersionNames(List<Field> versions, Reporter report) {
        Map<String, Field> first = new HashMap<>();
        for (Field version : versions) {
            Field name = version.get("name");
            if (!name.isString() || Term.isEmpty(name, report)) {
                continue;
            }
            Term.check(name, Dns1035Label.problem(name.text()), report);
            Field other = first.putIfAbsent(name.text(), name);
            if (other != null) {
                report.at(name, "there is a version " + name.text() + " already; remove or rename one")
                        .related(other, "the other one");
            }
        }
    }

    private static void checkStorage(Field list, List<Field> versions, Reporter report) {
        Field storage = null;
        for (Field version : versions) {
            Field here = version.get("storage");
            if (!here.isTrue()) {
                continue;
            }
            if (storage == null) {
                storage = here;
            } else {
                report.at(here, "exactly one version is stored, and there is one before this; write storage: false")
                        .related(storage, "the other one");
            }
        }
        if (storage == null && list.isList()) {
            report.atKey(list, "exactly one version has to be stored; write storage: true for one");
        }
    }

    private static void checkVersion(Field version, Reporter report) {
        Field warning = version.get("deprecationWarning");
        if (warning.isWritten() && !version.get("deprecated").isTrue()) {
            report.atKey(
                    warning,
                    "deprecationWarning is for versions that are deprecated; add deprecated: true, or remove it");
        }
        Field schema = version.at("schema", "openAPIV3Schema");
        if (!version.get("schema").isPresent() || !schema.isPresent()) {
            report.at(schema, "a version needs a schema; write schema.openAPIV3Schema, at least with type: object");
            return;
        }
        CustomSchemaTerms.checkRoot(schema, report);
        version.get("additionalPrinterColumns").items().forEach(column -> PrinterColumn.check(column, report));
        Field scale = version.at("subresources", "scale");
        checkPath(scale.get("specReplicasPath"), ".spec.", report);
        checkPath(scale.get("statusReplicasPath"), ".status.", report);
        checkPath(scale.get("labelSelectorPath"), ".status.", report);
    }

    private static void checkPath(Field path, String start, Reporter report) {
        if (path.isString() && !path.is("") && !path.text().startsWith(start)) {
            report.at(path, path.name() + " " + path.text() + " has to begin with " + start);
        }
    }
}
