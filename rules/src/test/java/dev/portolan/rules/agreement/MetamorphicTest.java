package dev.portolan.rules.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.Analysis;
import dev.portolan.AnalysisException;
import dev.portolan.AnalysisRequest;
import dev.portolan.Analyzer;
import dev.portolan.rule.RuleCatalog;
import dev.portolan.source.SourceFile;
import dev.portolan.yaml.ReadingLimits;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** How an object is written changes nothing of what is said of it but the places. */
class MetamorphicTest {

    private static final RuleCatalog CATALOG = RuleCatalog.load();
    private static final int TRIES = 400;
    private static final Pattern LABELS = Pattern.compile("\\{([^{}]*)}");

    /** Everything that was recorded, where the text itself is not what is wrong. */
    private static final List<RecordedAnswer> ANSWERS = answers();

    private static List<RecordedAnswer> answers() {
        List<RecordedAnswer> answers = new ArrayList<>();
        for (String file : RecordedAnswer.FILES) {
            try {
                RecordedAnswer.of(file).stream()
                        .filter(answer -> !answer.rawYaml() && !answer.client().equals("yaml"))
                        .forEach(answers::add);
            } catch (IOException unreadable) {
                throw new IllegalStateException(unreadable);
            }
        }
        return answers;
    }

    @Provide
    Arbitrary<RecordedAnswer> recorded() {
        return Arbitraries.of(ANSWERS);
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void theOrderOfKeysIsNoMatter(@ForAll("recorded") RecordedAnswer answer) throws AnalysisException {
        assertSame(answer, new ManifestPrinter(false, false, true, false).print(root(answer)));
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void quotesAreNoMatter(@ForAll("recorded") RecordedAnswer answer) throws AnalysisException {
        assertSame(answer, new ManifestPrinter(false, true, false, false).print(root(answer)));
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void flowStyleIsNoMatter(@ForAll("recorded") RecordedAnswer answer) throws AnalysisException {
        assertSame(answer, new ManifestPrinter(true, true, false, false).print(root(answer)));
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void commentsAreNoMatter(@ForAll("recorded") RecordedAnswer answer) throws AnalysisException {
        assertSame(answer, new ManifestPrinter(false, false, false, true).print(root(answer)));
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void carriageReturnsAreNoMatter(@ForAll("recorded") RecordedAnswer answer) throws AnalysisException {
        assertSame(answer, answer.manifest().replace("\n", "\r\n"));
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void aListAroundItIsNoMatter(@ForAll("recorded") RecordedAnswer answer) throws AnalysisException {
        String item = new ManifestPrinter(false, false, false, false)
                .print(root(answer))
                .lines()
                .collect(Collectors.joining("\n    ", "    ", "\n"));
        assertSame(answer, "apiVersion: v1\nkind: List\nitems:\n  -\n" + item);
    }

    private static void assertSame(RecordedAnswer answer, String written) throws AnalysisException {
        // Block scalars, aliases and the like become plain values once, so that both texts say the same.
        assertThat(said(written)).as("%s, written as%n%s", answer.id(), written).isEqualTo(said(answer.manifest()));
    }

    private static List<String> said(String text) throws AnalysisException {
        AnalysisRequest request =
                AnalysisRequest.of(Path.of(""), List.of()).withTexts(List.of(SourceFile.of("a.yaml", text)));
        Analysis analysis = Analyzer.analyze(request, CATALOG);
        assertThat(analysis.failures()).isEmpty();
        return analysis.findings().stream()
                .map(finding -> finding.severity().word() + "[" + finding.rule() + "] " + finding.field() + ": "
                        + fact(finding.message()))
                .sorted()
                .toList();
    }

    /**
     * What is wrong. How it is mended, behind the semicolon, may depend on how it is written: by dashes, by columns. And
     * labels are told in the order in which they are written.
     */
    private static String fact(String message) {
        int advice = message.indexOf("; ");
        String fact = advice < 0 ? message : message.substring(0, advice);
        return LABELS.matcher(fact)
                .replaceAll(labels ->
                        Matcher.quoteReplacement(Arrays.stream(labels.group(1).split(", ", -1))
                                .sorted()
                                .collect(Collectors.joining(", ", "{", "}"))));
    }

    private static YamlNode root(RecordedAnswer answer) {
        YamlNode root = Objects.requireNonNull(
                YamlReader.read(SourceFile.of("a.yaml", answer.manifest()), ReadingLimits.DEFAULT)
                        .get(0)
                        .root());
        assertThat(root).isInstanceOf(YamlMapping.class);
        return root;
    }
}
