package dev.portolan.model;

import dev.portolan.manifest.DocumentSorter;
import dev.portolan.manifest.InputDocument;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.Reference;
import dev.portolan.source.SourceFile;
import dev.portolan.yaml.ReadingLimits;
import dev.portolan.yaml.YamlDocument;
import dev.portolan.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A few small files side by side, and the model of them, as written: nothing is filled in. */
final class Fleet {

    private final List<YamlDocument> documents = new ArrayList<>();
    private final List<String> scopes = new ArrayList<>();
    private boolean complete;
    private boolean lastIsUndecoded;

    /** Documents of one file, told apart by {@code ---}. */
    Fleet file(String path, String... objects) {
        documents.addAll(YamlReader.read(SourceFile.of(path, String.join("\n---\n", objects)), ReadingLimits.DEFAULT));
        return this;
    }

    Fleet complete() {
        complete = true;
        return this;
    }

    /** The last object is one that the API server cannot decode. */
    Fleet lastIsUndecoded() {
        lastIsUndecoded = true;
        return this;
    }

    /** All below this folder is applied together. */
    Fleet scope(String folder) {
        scopes.add(folder);
        return this;
    }

    Model model() {
        List<InputDocument> sorted = DocumentSorter.sort(documents);
        List<Manifest> manifests = sorted.stream()
                .flatMap(document -> document.manifests().stream())
                .toList();
        Set<Manifest> undecoded = lastIsUndecoded ? Set.of(manifests.get(manifests.size() - 1)) : Set.of();
        return Model.of(new World("default", complete, scopes, sorted, undecoded, ClusterSettings.UNKNOWN), manifests);
    }

    /** What the only reference of this name leads to. */
    Resolution resolve(String name) {
        Model model = model();
        List<Reference> references = model.references().stream()
                .filter(reference -> reference.name().equals(name))
                .toList();
        if (references.size() != 1) {
            throw new AssertionError("references to " + name + ": " + references);
        }
        return model.resolve(references.get(0));
    }

    static String object(String apiVersion, String kind, String name) {
        return """
            apiVersion: %s
            kind: %s
            metadata: {name: %s}
            """.formatted(apiVersion, kind, name);
    }

    static String configMap(String name) {
        return object("v1", "ConfigMap", name) + "data: {mode: fast}\n";
    }

    /** A Deployment whose only container takes its environment from this ConfigMap. */
    static String deployment(String name, String configMap) {
        return object("apps/v1", "Deployment", name) + """
            spec:
              template:
                spec:
                  containers:
                    - name: main
                      envFrom: [{configMapRef: {name: %s}}]
            """.formatted(configMap);
    }

    /** A Deployment whose pods have these labels. */
    static String pods(String name, String labels) {
        return object("apps/v1", "Deployment", name) + """
            spec: {template: {metadata: {labels: {%s}}, spec: {containers: [{name: main}]}}}
            """.formatted(labels);
    }

    static String service(String name, String selector) {
        return object("v1", "Service", name) + "spec: {selector: {" + selector + "}, ports: [{port: 80}]}\n";
    }
}
