package dev.portolan.schema;

import dev.portolan.manifest.DocumentSorter;
import dev.portolan.manifest.InputDocument;
import dev.portolan.manifest.Manifest;
import dev.portolan.rules.RecordedLine;
import dev.portolan.source.SourceFile;
import dev.portolan.yaml.ReadingLimits;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlReader;
import dev.portolan.yaml.YamlScalar;
import dev.portolan.yaml.YamlSequence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A manifest that was given to a real API server 1.37.
 *
 * @param accepted what it said, with strict field validation
 * @param errors the fields that its validation refused
 */
record RecordedManifest(String id, Manifest manifest, boolean accepted, List<String> errors) {

    private static final List<String> FILES = List.of(
            "config-map",
            "cron-job",
            "deployment",
            "horizontal-pod-autoscaler",
            "ingress",
            "job",
            "limit-range",
            "persistent-volume",
            "persistent-volume-claim",
            "pod",
            "secret",
            "service",
            "stateful-set");

    static List<RecordedManifest> all() throws IOException {
        List<RecordedManifest> all = new ArrayList<>();
        for (String file : FILES) {
            for (RecordedLine line : RecordedLine.ofResource("api-server/" + file)) {
                for (Manifest manifest : manifests(line.text("id"), line.text("manifest"))) {
                    all.add(new RecordedManifest(
                            line.text("id"), manifest, line.text("verdict").equals("accepted"), errors(line)));
                }
            }
        }
        return all;
    }

    private static List<String> errors(RecordedLine line) {
        List<String> errors = new ArrayList<>();
        if (line.root().get("errors") instanceof YamlSequence list) {
            for (YamlNode error : list.items()) {
                errors.add(((YamlScalar) Objects.requireNonNull(((YamlMapping) error).get("field"))).value());
            }
        }
        return errors;
    }

    static List<Manifest> manifests(String name, String text) {
        List<Manifest> manifests = new ArrayList<>();
        SourceFile file = SourceFile.of(name + ".yaml", text);
        for (InputDocument document : DocumentSorter.sort(YamlReader.read(file, ReadingLimits.DEFAULT))) {
            manifests.addAll(document.manifests());
        }
        return manifests;
    }
}
