package dev.portolan.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.Analysis;
import dev.portolan.AnalysisException;
import dev.portolan.Analyzer;
import dev.portolan.rule.RuleCatalog;
import dev.portolan.rules.Shared;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A rule that is the only one to run finds what its page foretells: it needs no other beside it. {@code RuleHarnessTest} asks more of each
 * page and takes ten times as long; {@code -Dportolan.pages=invalid-.*} runs the pages only of rules so called.
 */
class RuleAloneTest {

    private static final RuleCatalog CATALOG = RuleCatalog.load();
    private static final Pattern PAGES = Pattern.compile(System.getProperty("portolan.pages", ".*"));

    /** Where the other rules do not run, nothing can be said of what suppresses them. */
    private static final String ABOUT_OTHERS = "unused-suppression";

    private static final Map<String, List<Example>> EXAMPLES = examples();

    @TestFactory
    Stream<DynamicTest> findsWhatItsPageForetells() {
        return EXAMPLES.entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> {
                    for (Example example : rule.getValue()) {
                        assertThat(found(example))
                                .as(example.name())
                                .containsExactlyInAnyOrderElementsOf(example.expectations());
                    }
                }));
    }

    private static List<Expectation> found(Example example) throws AnalysisException {
        Analysis analysis = Analyzer.analyze(
                example.request(example.decoded(example.files()), Set.of(example.rule()))
                        .withThreads(1),
                CATALOG);
        assertThat(analysis.failures()).isEmpty();
        return analysis.findings().stream()
                .filter(finding -> finding.rule().equals(example.rule()))
                .map(Expectation::of)
                .toList();
    }

    private static Map<String, List<Example>> examples() {
        Map<String, List<Example>> examples = new TreeMap<>();
        try {
            for (RuleFolder folder : RuleFolder.all(Shared.project().resolve("rules/docs"))) {
                if (PAGES.matcher(folder.name()).matches() && !folder.name().equals(ABOUT_OTHERS)) {
                    examples.put(folder.name(), examples(folder));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        assertThat(examples).isNotEmpty();
        return examples;
    }

    private static List<Example> examples(RuleFolder folder) throws IOException {
        RulePage page = folder.page();
        List<Example> examples = new ArrayList<>(page.examples("Flagged"));
        examples.addAll(page.examples("Fine"));
        examples.addAll(folder.fixtures());
        return examples;
    }
}
