package dev.portolan.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.finding.ReadingProblem;
import dev.portolan.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every recorded scalar is to us what it is to kubectl. */
class ScalarReferenceTest {

    private static final int RECORDED = 367;

    record Line(String text, String type, String value) {

        static Line of(String line) {
            String[] columns = line.split("\t", -1);
            // One recorded scalar holds a tab itself: the columns are counted from the end.
            int last = columns.length - 1;
            String text = String.join("\t", List.of(columns).subList(0, last - 2));
            return new Line(
                    text.equals("<empty>") ? "" : text.replace("\\n", "\n"),
                    columns[last - 2],
                    columns[last - 1].replace("\\\\n", "\\n"));
        }
    }

    private static final List<Line> LINES = read();

    private static List<Line> read() {
        try (InputStream file = ScalarReferenceTest.class.getResourceAsStream("/reference/yaml-scalars.tsv")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(1).map(Line::of).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void allLinesAreThere() {
        assertThat(LINES).hasSize(RECORDED);
    }

    /** All of a type at a time: there are many, and each takes no time at all. */
    @TestFactory
    Stream<DynamicTest> isReadAsKubectlReadsIt() {
        return LINES.stream()
                .map(Line::type)
                .distinct()
                .map(type -> DynamicTest.dynamicTest(
                        type,
                        () -> LINES.stream()
                                .filter(line -> line.type.equals(type))
                                .forEach(ScalarReferenceTest::isReadAsKubectlReadsIt)));
    }

    private static void isReadAsKubectlReadsIt(Line line) {
        List<YamlDocument> documents =
                YamlReader.read(SourceFile.of("a.yaml", "v: " + line.text + "\n"), ReadingLimits.DEFAULT);
        assertThat(documents).as(line.text).hasSize(1);
        List<ReadingProblem> problems = documents.get(0).problems();
        if (line.type.equals("error")) {
            assertThat(problems).as(line.text).isNotEmpty();
            return;
        }
        assertThat(problems).as(line.text).isEmpty();
        YamlMapping root = (YamlMapping) Objects.requireNonNull(documents.get(0).root());
        YamlScalar scalar = (YamlScalar) Objects.requireNonNull(root.get("v"));
        String type = switch (scalar.type()) {
            case NULL -> "null";
            case BOOLEAN -> "boolean";
            case INTEGER -> "integer";
            case FLOAT -> "number";
            case STRING -> "string";
        };
        assertThat(type).as(line.text).isEqualTo(line.type);
        String expected = scalar.isString() ? String.valueOf(JsonValues.parse(line.value)) : line.value;
        assertThat(scalar.value()).as(line.text).isEqualTo(expected);
    }
}
