package dev.portolan.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.finding.DuplicateKeyProblem;
import dev.portolan.finding.EncodingProblem;
import dev.portolan.finding.KubectlCannotReadProblem;
import dev.portolan.finding.LostContentProblem;
import dev.portolan.finding.MergeOverwritesProblem;
import dev.portolan.finding.NotPortableProblem;
import dev.portolan.finding.ReadingProblem;
import dev.portolan.source.SourceDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every recorded structure gives the documents that kubectl reads, or an error where kubectl gives one. */
class StructureReferenceTest {

    private static final int RECORDED = 376;
    private static final int AT_ONCE = 20;

    /** Where we read otherwise, and the problem that says so. */
    private static final Map<String, Class<? extends ReadingProblem>> DEVIATIONS = Map.of(
            // kubectl hands the number on as it is, and whoever decodes it refuses.
            "{\"a\":1e400}", KubectlCannotReadProblem.class,
            // We do not take the signs off that indent behind a line break nobody sees.
            "a: |\n  x\u2028  y\n", EncodingProblem.class,
            // kubectl reads {x: null}, YAML 1.2 the string ?x, and nobody means either.
            "a: [?x]", KubectlCannotReadProblem.class,
            // kubectl reads the key "b:", YAML 1.2 the key b.
            "a: {b:}", KubectlCannotReadProblem.class);

    record Line(String input, String base64, List<@Nullable Object> documents, boolean isError) {

        static Line of(String json) {
            Map<?, ?> line = (Map<?, ?>) Objects.requireNonNull(JsonValues.parse(json));
            List<@Nullable Object> documents = new ArrayList<>();
            for (Object document : (List<?>) get(line, "kubectl_docs")) {
                if (!document.equals("<skipped>")) {
                    documents.add(JsonValues.parse((String) document));
                }
            }
            return new Line(
                    (String) get(line, "input"),
                    (String) get(line, "input_b64"),
                    documents,
                    !get(line, "kubectl_error").equals(""));
        }

        private static Object get(Map<?, ?> line, String name) {
            return Objects.requireNonNull(line.get(name));
        }
    }

    private static final List<Line> LINES = read();

    private static List<Line> read() {
        try (InputStream file = StructureReferenceTest.class.getResourceAsStream("/reference/yaml-structures.jsonl")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().map(Line::of).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Stream<Line> lines() {
        return LINES.stream();
    }

    @Test
    void allLinesAreThere() {
        assertThat(LINES).hasSize(RECORDED);
    }

    /** Some lines at a time: there are many, and each takes no time at all. */
    @TestFactory
    Stream<DynamicTest> isReadAsKubectlReadsIt() {
        return IntStream.iterate(0, from -> from < LINES.size(), from -> from + AT_ONCE)
                .mapToObj(from -> DynamicTest.dynamicTest(
                        "from line " + (from + 1),
                        () -> LINES.stream()
                                .skip(from)
                                .limit(AT_ONCE)
                                .forEach(StructureReferenceTest::isReadAsKubectlReadsIt)));
    }

    private static void isReadAsKubectlReadsIt(Line line) {
        List<YamlDocument> documents = YamlReader.read(
                SourceDecoder.decode("a.yaml", Base64.getDecoder().decode(line.base64)), ReadingLimits.DEFAULT);
        Class<? extends ReadingProblem> deviation = DEVIATIONS.get(line.input);
        if (deviation != null) {
            assertThat(documents.get(0).problems()).as(line.input).hasExactlyElementsOfTypes(deviation);
            return;
        }
        boolean refused = documents.stream()
                .flatMap(document -> document.problems().stream())
                .anyMatch(StructureReferenceTest::isRefused);
        assertThat(refused).as("refused: %s", line.input).isEqualTo(line.isError);
        if (!line.isError) {
            List<@Nullable Object> read = new ArrayList<>();
            for (YamlDocument document : documents) {
                Object value = document.root() == null ? null : JsonValues.of(document.root());
                if (value != null) {
                    read.add(value);
                }
            }
            assertThat(read).as(line.input).isEqualTo(line.documents);
        }
    }

    private static boolean isRefused(ReadingProblem problem) {
        return !(problem instanceof LostContentProblem
                || problem instanceof DuplicateKeyProblem
                || problem instanceof MergeOverwritesProblem
                || problem instanceof NotPortableProblem
                || problem instanceof EncodingProblem);
    }
}
