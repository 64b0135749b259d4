package dev.portolan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.Analysis;
import dev.portolan.AnalysisException;
import dev.portolan.AnalysisRequest;
import dev.portolan.Analyzer;
import dev.portolan.finding.Finding;
import dev.portolan.finding.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a newcomer sees first. */
class ExamplesTest {

    private static final Path EXAMPLES = Shared.project().resolve("examples");
    private static final Pattern ROW = Pattern.compile("\\| `([\\w-]+)` \\|.*\\| (`.*`) \\|");

    @Test
    void theShopIsRight() throws AnalysisException {
        Analysis analysis = analyze(EXAMPLES.resolve("shop"));
        assertThat(loud(analysis)).isEmpty();
        assertThat(analysis.manifests()).hasSizeGreaterThan(8);
        assertThat(analysis.notChecked()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everyBrokenExampleHasTheFindingsThatItsReadmeTells() throws IOException {
        return readme().entrySet().stream()
                .map(row -> DynamicTest.dynamicTest(row.getKey(), () -> {
                    Analysis analysis = analyze(EXAMPLES.resolve("broken").resolve(row.getKey()));
                    assertThat(new TreeSet<>(loud(analysis))).isEqualTo(new TreeSet<>(row.getValue()));
                    assertThat(analysis.failures()).isEmpty();
                }));
    }

    @Test
    void theReadmeTellsOfEveryBrokenExample() throws IOException {
        try (Stream<Path> folders = Files.list(EXAMPLES.resolve("broken"))) {
            assertThat(folders.filter(Files::isDirectory)
                            .map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(readme().keySet());
        }
    }

    @Test
    void brokenExamplesDoNotDisturbEachOther() throws IOException, AnalysisException {
        List<String> apart = readme().values().stream()
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .toList();
        assertThat(loud(analyze(EXAMPLES)).stream().distinct().sorted()).isEqualTo(apart);
    }

    @Test
    void neitherTheOrderOfPathsNorASecondRunChangesAnything() throws AnalysisException {
        List<Path> paths = List.of(EXAMPLES.resolve("shop"), EXAMPLES.resolve("broken"));
        List<Path> turned = List.of(EXAMPLES.resolve("broken"), EXAMPLES.resolve("shop"), EXAMPLES.resolve("shop"));
        String first = Analyzer.analyze(AnalysisRequest.of(Shared.project(), paths))
                .findings()
                .toString();
        String second = Analyzer.analyze(AnalysisRequest.of(Shared.project(), turned))
                .findings()
                .toString();
        assertThat(second).isEqualTo(first).isNotEmpty();
    }

    @Test
    void fingerprintsAreUnique() throws AnalysisException {
        assertThat(analyze(EXAMPLES).findings())
                .extracting(Finding::fingerprint)
                .doesNotHaveDuplicates()
                .isNotEmpty();
    }

    @Test
    void tabsAreStillThere() throws IOException {
        assertThat(Files.readString(EXAMPLES.resolve("broken/seed/service.yaml")))
                .contains("\n\tname:");
    }

    private static Map<String, List<String>> readme() throws IOException {
        Map<String, List<String>> rows = new TreeMap<>();
        for (String line : Files.readAllLines(EXAMPLES.resolve("broken/README.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                rows.put(
                        row.group(1),
                        Arrays.asList(row.group(2).replace("`", "").split(", ")));
            }
        }
        return rows;
    }

    private static Analysis analyze(Path folder) throws AnalysisException {
        return Analyzer.analyze(AnalysisRequest.of(Shared.project(), List.of(folder)));
    }

    private static List<String> loud(Analysis analysis) {
        return analysis.findings().stream()
                .filter(finding -> finding.severity() != Severity.NOTE)
                .map(Finding::rule)
                .toList();
    }
}
