package dev.portolan.rules.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.defaults.Defaults;
import dev.portolan.manifest.DocumentKind;
import dev.portolan.manifest.DocumentSorter;
import dev.portolan.manifest.InputDocument;
import dev.portolan.manifest.Manifest;
import dev.portolan.rules.Floors;
import dev.portolan.rules.RecordedLine;
import dev.portolan.rules.Shared;
import dev.portolan.schema.Schemas;
import dev.portolan.source.SourceDecoder;
import dev.portolan.source.SourceFile;
import dev.portolan.yaml.ReadingLimits;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Our objects, with everything filled in, are those that a real API server stores: leaf by leaf. */
class StoredTest {

    private static final Schemas SCHEMAS = Schemas.of("").orElseThrow();

    private final List<String> differences = new ArrayList<>();
    private int reached;
    private int total;

    @TestFactory
    Stream<DynamicTest> objectsAreStoredAsTheServerStoresThem() {
        return RecordedAnswer.FILES.stream()
                .map(file -> DynamicTest.dynamicTest(file, () -> new StoredTest().compareRecorded(file)));
    }

    private void compareRecorded(String file) throws IOException {
        for (RecordedAnswer answer : RecordedAnswer.of(file)) {
            YamlNode stored = answer.stored();
            if (stored != null) {
                compare(answer.id(), stored, stored(SourceFile.of(answer.id() + ".yaml", answer.manifest()), 0));
            }
        }
        write("target/stored-differences-" + file + ".txt");
        Floors.check("stored." + file, reached, total);
    }

    @Tag("corpora")
    @Test
    void realManifestsAreStoredAsTheServerStoresThem() throws IOException {
        Path corpora = Shared.folder().resolve("corpora");
        for (RecordedLine answer : RecordedLine.ofFile(corpora.resolve("stored.jsonl.gz"))) {
            String file = answer.text("file");
            int document = answer.root().get("document") == null ? 0 : Integer.parseInt(answer.text("document"));
            SourceFile source = SourceDecoder.decode(file, Files.readAllBytes(corpora.resolve(file)));
            compare(
                    file + "#" + document,
                    Objects.requireNonNull(answer.root().get("stored")),
                    stored(source, document));
        }
        write("target/stored-differences-corpora.txt");
        Floors.check("stored.corpora.leaves", reached, total);
    }

    private void compare(String id, YamlNode expected, Manifest stored) {
        Leaves leaves = Leaves.of(expected);
        List<String> found = leaves.differences(
                Leaves.of(Objects.requireNonNull(stored.root().value())));
        found.forEach(difference -> differences.add(id + " " + difference));
        total += leaves.size();
        reached += Math.max(0, leaves.size() - found.size());
    }

    /** @param number of the document among those that are not empty */
    private static Manifest stored(SourceFile file, int number) {
        List<InputDocument> documents = DocumentSorter.sort(YamlReader.read(file, ReadingLimits.DEFAULT)).stream()
                .filter(document -> document.kind() != DocumentKind.EMPTY)
                .toList();
        List<Manifest> manifests = documents.get(number).manifests();
        assertThat(manifests).as("objects in %s", file.path()).hasSize(1);
        return Defaults.apply(manifests.get(0), "default", SCHEMAS);
    }

    private void write(String file) throws IOException {
        Path path = Path.of(file);
        Files.createDirectories(path.toAbsolutePath().getParent());
        Files.write(path, differences, StandardCharsets.UTF_8);
    }
}
