package dev.portolan.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.source.SourceDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is read without the engine is what the engine reads. */
class CommonYamlTest {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    private static final List<String> PIECES = List.of(
            "a:",
            "b:",
            "key:",
            "- ",
            "-",
            " ",
            "  ",
            "    ",
            "\n",
            "\n",
            "\n  ",
            "\n    ",
            "\n- ",
            "\n  - ",
            "\na: ",
            "\n  b: ",
            "\n   c:",
            "word",
            "two words",
            "1",
            "0777",
            "yes",
            "~",
            "null",
            ".inf",
            "1e3",
            "y",
            "'it''s'",
            "'x'",
            "\"x\"",
            "\"a\\nb\"",
            "\"\\x41\"",
            "\"",
            "'",
            "|",
            "|-",
            "|+",
            "|2",
            ">",
            " |\n  text\n",
            "[",
            "]",
            "{",
            "}",
            ",",
            ", ",
            "[a, b]",
            "{a: b}",
            "{}",
            "[]",
            "#",
            " # why",
            ":",
            ": ",
            "::",
            "?",
            "? ",
            "&a",
            "*a",
            "!!str ",
            "%",
            "@",
            "`",
            "<<:",
            "<<",
            "...",
            "\n...",
            "\n---\n",
            "\n--- x\n",
            "\t",
            "\r\n",
            "\u00e9",
            "\u2028",
            "\ufeff",
            "\u0085",
            "\ud83d\ude00",
            "--x",
            "-1",
            ".",
            "..",
            "/",
            "http://x.y:80/z",
            "a#b",
            "a:b",
            "=",
            "$(A)",
            "<",
            ">=");

    @Provide
    Arbitrary<String> soups() {
        return Arbitraries.of(PIECES).list().ofMinSize(1).ofMaxSize(14).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<WrittenDocument> documents() {
        return Arbitraries.randomValue(WrittenDocument::new);
    }

    @Provide
    Arbitrary<CommonDocument> commonDocuments() {
        return Arbitraries.randomValue(CommonDocument::new);
    }

    @Tag("property")
    @Property(tries = 20_000)
    void anySoupOfPieces(@ForAll("soups") String text) {
        new BothReadings().compare(text);
    }

    @Tag("property")
    @Property(tries = 2_000)
    void documentsWithAllThatYamlHas(@ForAll("documents") WrittenDocument written) {
        new BothReadings().compare(written.toString());
    }

    @Tag("property")
    @Property(tries = 3_000)
    void documentsOfTheCommonKindNeedNoEngine(@ForAll("commonDocuments") CommonDocument written) {
        BothReadings readings = new BothReadings();
        readings.compare(written.toString());
        assertThat(readings.common()).as(written.toString()).isEqualTo(1);
    }

    @Tag("property")
    @Property(tries = 10_000)
    void documentsOfTheCommonKindAfterSlips(@ForAll("commonDocuments") CommonDocument written, @ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(written.toString());
        for (int slips = 1 + random.nextInt(3); slips > 0; slips--) {
            slip(text, random);
        }
        new BothReadings().compare(text.toString());
    }

    private static void slip(StringBuilder text, Random random) {
        int at = random.nextInt(text.length() + 1);
        switch (random.nextInt(3)) {
            case 0 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
            case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(3)));
            default -> {
                int from = random.nextInt(text.length() + 1);
                text.insert(at, text.substring(from, Math.min(text.length(), from + random.nextInt(12))));
            }
        }
    }

    @Test
    void recordedStructures() throws IOException {
        BothReadings readings = new BothReadings();
        for (StructureReferenceTest.Line line : StructureReferenceTest.lines().toList()) {
            readings.compare(new String(Base64.getDecoder().decode(line.base64()), StandardCharsets.UTF_8));
        }
        assertThat(readings.common()).isGreaterThan(50);
    }

    @Test
    void recordedScalars() throws IOException {
        BothReadings readings = new BothReadings();
        try (InputStream file = CommonYamlTest.class.getResourceAsStream("/reference/yaml-scalars.tsv")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            for (String line : text.lines().toList()) {
                String scalar = line.substring(0, line.indexOf('\t'));
                readings.compare("value: " + scalar + "\nlist:\n- " + scalar + "\n- [" + scalar + ", b]\n");
                readings.compare(scalar + ": value\n");
            }
        }
        assertThat(readings.common()).isGreaterThan(300);
    }

    @TestFactory
    Stream<DynamicTest> manifestsOfTheProject() throws IOException {
        List<Path> files = manifests(PROJECT.resolve("examples"));
        files.addAll(manifests(PROJECT.resolve("rules/docs")));
        assertThat(files).hasSizeGreaterThan(30);
        return files.stream()
                .map(file ->
                        DynamicTest.dynamicTest(PROJECT.relativize(file).toString(), () -> compare(List.of(file), 20)));
    }

    @org.junit.jupiter.api.Tag("corpora")
    @Test
    void realManifests() throws IOException {
        String given = System.getenv("PORTOLAN_SHARED");
        Path corpora = (given == null ? PROJECT.resolveSibling("shared") : Path.of(given)).resolve("corpora");
        if (!Files.isDirectory(corpora)) {
            System.out.println(
                    "SKIPPED: there is no folder \"shared\" beside the project, so no real manifest was read both ways");
            Assumptions.abort("the shared folder is missing");
        }
        BothReadings readings = compare(manifests(corpora), 2);
        assertThat(readings.common() * 100).isGreaterThan(readings.all() * 90);
    }

    /** Each file as it is, and with slips. */
    private static BothReadings compare(List<Path> files, int slips) throws IOException {
        BothReadings readings = new BothReadings();
        Random random = new Random(1);
        for (Path file : files) {
            String text =
                    SourceDecoder.decode("a.yaml", Files.readAllBytes(file)).text();
            readings.compare(text);
            for (int i = 0; i < slips && text.length() < 50_000; i++) {
                StringBuilder changed = new StringBuilder(text);
                slip(changed, random);
                new BothReadings().compare(changed.toString());
            }
        }
        return readings;
    }

    private static List<Path> manifests(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return new ArrayList<>(found.filter(path -> path.toString().matches(".*\\.ya?ml"))
                    .sorted()
                    .toList());
        }
    }

    @Test
    void depthIsBoundedByTheLimits() {
        ReadingLimits shallow = new ReadingLimits(1000, 2, 1000);
        assertThat(CommonYaml.read("a:\n  b: 1\n", 0, shallow)).isNotNull();
        assertThat(CommonYaml.read("a:\n  b:\n    c: 1\n", 0, shallow)).isNull();
        assertThat(CommonYaml.read("a: [[b]]\n", 0, shallow)).isNull();
        assertThat(CommonYaml.read("- - - a\n", 0, shallow)).isNull();
        assertThat(CommonYaml.read("a:\n".indent(0) + deep(100_000), 0, ReadingLimits.DEFAULT))
                .isNull();
    }

    private static String deep(int depth) {
        return "  " + "- ".repeat(depth) + "a\n";
    }
}
