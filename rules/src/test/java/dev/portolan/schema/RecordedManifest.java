package dev.portolan.schema;

import dev.portolan.manifest.DocumentSorter;
import dev.portolan.manifest.InputDocument;
import dev.portolan.manifest.Manifest;
import dev.portolan.source.SourceFile;
import dev.portolan.yaml.ReadingLimits;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlReader;
import dev.portolan.yaml.YamlScalar;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * A manifest that was given to a real API server 1.37.
 *
 * @param accepted what it said, with strict field validation
 */
record RecordedManifest(String id, Manifest manifest, boolean accepted) {

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
            try (InputStream packed =
                            RecordedManifest.class.getResourceAsStream("/reference/api-server/" + file + ".jsonl.gz");
                    BufferedReader lines = new BufferedReader(new InputStreamReader(
                            new GZIPInputStream(Objects.requireNonNull(packed)), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    YamlMapping answer = (YamlMapping) Objects.requireNonNull(
                            YamlReader.read(SourceFile.of("line.json", line), ReadingLimits.DEFAULT)
                                    .get(0)
                                    .root());
                    String id = text(answer, "id");
                    for (Manifest manifest : manifests(id, text(answer, "manifest"))) {
                        all.add(new RecordedManifest(
                                id, manifest, text(answer, "verdict").equals("accepted")));
                    }
                }
            }
        }
        return all;
    }

    private static String text(YamlMapping line, String name) {
        return line.get(name) instanceof YamlScalar scalar ? scalar.value() : "";
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
