package dev.portolan.rules.service;

import dev.portolan.defaults.Defaults;
import dev.portolan.finding.FailureLog;
import dev.portolan.finding.Severity;
import dev.portolan.manifest.DocumentKind;
import dev.portolan.manifest.InputDocument;
import dev.portolan.manifest.Manifest;
import dev.portolan.model.Model;
import dev.portolan.model.World;
import dev.portolan.rule.Demand;
import dev.portolan.rule.RuleCatalog;
import dev.portolan.rule.RuleRunner;
import dev.portolan.schema.KubernetesVersion;
import dev.portolan.schema.Schemas;
import dev.portolan.source.SourceFile;
import dev.portolan.yaml.ReadingLimits;
import dev.portolan.yaml.YamlDocument;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A few small files side by side, and what the rules of this package say of them. */
final class Coast {

    private static final Schemas SCHEMAS = Schemas.of("").orElseThrow();

    private final List<InputDocument> documents = new ArrayList<>();
    private final List<Manifest> manifests = new ArrayList<>();
    private final Set<Manifest> undecoded = new HashSet<>();
    private boolean complete;

    Coast file(String path, String... objects) {
        SourceFile file = SourceFile.of(path, String.join("---\n", objects));
        for (YamlDocument document : YamlReader.read(file, ReadingLimits.DEFAULT)) {
            if (path.endsWith("kustomization.yaml")) {
                documents.add(new InputDocument(document, DocumentKind.KUSTOMIZATION, List.of()));
            } else if (document.root() instanceof YamlMapping root) {
                Manifest manifest = Defaults.apply(Manifest.of(file, document.number(), root), "default", SCHEMAS);
                documents.add(new InputDocument(document, DocumentKind.MANIFEST, List.of(manifest)));
                manifests.add(manifest);
            }
        }
        return this;
    }

    Coast template(String path) {
        SourceFile file = SourceFile.of(path, "kind: {{ .kind }}\n");
        YamlDocument document = new YamlDocument(file, 0, file.lines().span(1), null, List.of());
        documents.add(new InputDocument(document, DocumentKind.TEMPLATE, List.of()));
        return this;
    }

    /** A manifest that cannot be read. */
    Coast broken(String path, String text) {
        YamlDocument document = YamlReader.read(SourceFile.of(path, text), ReadingLimits.DEFAULT)
                .get(0);
        documents.add(new InputDocument(document, DocumentKind.BROKEN_MANIFEST, List.of()));
        return this;
    }

    /** The last object is one that the API server cannot decode. */
    Coast lastIsUndecoded() {
        undecoded.add(manifests.get(manifests.size() - 1));
        return this;
    }

    Coast complete() {
        complete = true;
        return this;
    }

    Model model() {
        return Model.of(new World("default", complete, documents, undecoded), manifests);
    }

    /** Errors and warnings, each as {@code rule file message}. */
    List<String> findings() {
        FailureLog failures = new FailureLog();
        RuleRunner runner = new RuleRunner(
                RuleCatalog.load().selected(Set.of(), Set.of(), Set.of()),
                new KubernetesVersion(1, 37),
                Demand.none(),
                failures);
        runner.visit(model());
        if (!failures.failures().isEmpty()) {
            throw new AssertionError(failures.failures().toString());
        }
        return runner.findings().stream()
                .filter(finding -> finding.severity() != Severity.NOTE)
                .map(finding -> finding.rule() + " " + finding.file().path() + " " + finding.message())
                .toList();
    }

    /** A Deployment whose pods have these labels and one port, {@code http}, 8080. */
    static String deployment(String name, String labels) {
        return """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: %s}
            spec:
              selector: {matchLabels: {%s}}
              template:
                metadata: {labels: {%s}}
                spec:
                  containers:
                    - name: main
                      image: registry.example/main:1
                      ports: [{name: http, containerPort: 8080}]
            """.formatted(name, labels, labels);
    }

    /** A Service that sends to a port 9090, which speaks for nobody. */
    static String service(String name, String selector) {
        return """
            apiVersion: v1
            kind: Service
            metadata: {name: %s}
            spec:
              selector: {%s}
              ports: [{port: 80, targetPort: 9090}]
            """.formatted(name, selector);
    }
}
