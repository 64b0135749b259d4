package dev.portolan.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.portolan.finding.LimitKind;
import dev.portolan.finding.LimitProblem;
import dev.portolan.finding.ReadingProblem;
import dev.portolan.source.SourceFile;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is too much ends as a finding: no trace, no long wait. */
class ReadingLimitsTest {

    /** Far more than any of these takes, far less than what grows by squares would take. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "[[{a: [", "{\"a\":"})
    void tooDeepIsAFinding(String opening) {
        assertLimit(opening.repeat(20_000), LimitKind.DEPTH);
    }

    @Test
    void deepBlocksAreAFinding() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            text.append(" ".repeat(i)).append("a:\n");
        }
        assertLimit(text.toString(), LimitKind.DEPTH);
    }

    @Test
    void depthThatAliasesBringCountsToo() {
        StringBuilder text = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i < 300; i++) {
            text.append("a" + i + ": &a" + i + " [*a" + (i - 1) + "]\n");
        }
        assertLimit(text.toString(), LimitKind.DEPTH);
    }

    @Test
    void exactlyTheDepthIsFine() {
        int depth = ReadingLimits.DEFAULT.depth();
        assertThat(problems("[".repeat(depth) + "]".repeat(depth))).isEmpty();
        assertLimit("[".repeat(depth + 1) + "]".repeat(depth + 1), LimitKind.DEPTH);
    }

    @Test
    void aBillionLaughsAreAFinding() {
        StringBuilder text = new StringBuilder("a0: &a0 [lol]\n");
        for (int i = 1; i < 12; i++) {
            String alias = "*a" + (i - 1);
            text.append(
                    "a" + i + ": &a" + i + " [" + String.join(", ", java.util.Collections.nCopies(10, alias)) + "]\n");
        }
        assertLimit(text.toString(), LimitKind.ALIASES);
    }

    @Test
    void longTextsCountForMore() {
        String text = "a: &a {b: " + "x".repeat(100_000) + "}\nc:\n";
        assertThat(problems(text + "- *a\n".repeat(900))).isEmpty();
        assertLimit(text + "- *a\n".repeat(1_100), LimitKind.ALIASES);
    }

    @Tag("long")
    @Test
    void mergesCountAsAliases() {
        StringBuilder text = new StringBuilder("a: &a {x: 1, y: 2, z: 3}\nb:\n");
        for (int i = 0; i < 300_000; i++) {
            text.append("- <<: *a\n");
        }
        assertLimit(text.toString(), LimitKind.ALIASES);
    }

    @Test
    void aHugeDocumentIsAFinding() {
        assertLimit("a: " + "x".repeat(3 << 20), LimitKind.SIZE);
        assertLimit("a: " + "\u20ac".repeat(1 << 20), LimitKind.SIZE);
        assertThat(problems("a: " + "\u20ac".repeat((1 << 20) - 2))).isEmpty();
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(strings = {"a: %s", "a: '%s'", "a: \"%s\"", "a: [%s]", "# %s", "a: |\n  %s", "%s: a", "a: &%s 1"})
    void longLinesAreReadQuickly(String frame) {
        assertTimeoutPreemptively(PATIENCE, () -> {
            problems(String.format(frame, "x".repeat(100_000)));
            problems(String.format(frame, "x ".repeat(500_000)));
        });
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\t",
                "\t- a\n",
                "- \ta\n",
                "a:\n\t- b\n",
                "\"",
                "'x\n",
                "a: @b\n",
                "a:b\n",
                "---\n",
                "&a ",
                "? ",
                "\u2028",
                "}"
            })
    void manyOfWhatIsWrongAreReadQuickly(String wrong) {
        assertTimeoutPreemptively(PATIENCE, () -> problems(wrong.repeat(100_000)));
    }

    private static void assertLimit(String text, LimitKind kind) {
        List<ReadingProblem> problems = assertTimeoutPreemptively(PATIENCE, () -> problems(text));
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0))
                .isInstanceOfSatisfying(
                        LimitProblem.class,
                        problem -> assertThat(problem.kind()).isEqualTo(kind));
    }

    private static List<ReadingProblem> problems(String text) {
        return YamlReader.read(SourceFile.of("a.yaml", text), ReadingLimits.DEFAULT).stream()
                .flatMap(document -> document.problems().stream())
                .toList();
    }
}
