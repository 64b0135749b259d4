package dev.portolan.rules.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.Analysis;
import dev.portolan.AnalysisException;
import dev.portolan.AnalysisRequest;
import dev.portolan.Analyzer;
import dev.portolan.finding.Finding;
import dev.portolan.finding.Severity;
import dev.portolan.manifest.InputDocument;
import dev.portolan.manifest.Manifest;
import dev.portolan.rule.RegisteredRule;
import dev.portolan.rule.RuleCatalog;
import dev.portolan.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What decodes, the rules of validation and shape judge alone as a real API server does: a hundred answers at a time, so that what breaks
 * one rule soon meets the few that are about it.
 */
class ValidationAgreementTest {

    private static final int AT_ONCE = 100;

    private static final RuleCatalog CATALOG = RuleCatalog.of(RuleCatalog.load().rules().stream()
            .map(RegisteredRule::rule)
            .filter(rule -> rule.getClass().getPackageName().matches("dev\\.portolan\\.rules\\.(validation|shape).*"))
            .toList());

    /** Fields about which a rule speaks that looks at several objects, or at a workload as a whole; an internal error names none. */
    private static final Pattern TOLD_ELSEWHERE = Pattern.compile("|.*\\.nodePort|spec\\.template\\.metadata\\.labels");

    /** See {@code docs/api-server-differences.md}. */
    private static final Set<String> DIFFERENT =
            Set.of("pod-14708", "service-00791", "service-03261", "service-03471", "service-03473", "service-03474");

    @TestFactory
    Stream<DynamicContainer> fieldsWithErrorsAreTheServers() {
        // A file is read when it is its turn: who asks for one test does not wait for all files.
        return RecordedAnswer.FILES.stream()
                .map(file -> DynamicContainer.dynamicContainer(
                        file, Stream.of(file).flatMap(ValidationAgreementTest::slices)));
    }

    private static Stream<DynamicTest> slices(String file) {
        List<RecordedAnswer> judged = judged(file);
        return IntStream.iterate(0, from -> from < judged.size(), from -> from + AT_ONCE)
                .mapToObj(from -> judged.subList(from, Math.min(from + AT_ONCE, judged.size())))
                .map(some -> DynamicTest.dynamicTest(
                        "from " + some.get(0).id(),
                        () -> assertThat(differences(some))
                                .isEqualTo(some.stream()
                                        .map(RecordedAnswer::id)
                                        .filter(DIFFERENT::contains)
                                        .toList())));
    }

    @Tag("long")
    @Test
    void mostAnswersAreOfThisSort() {
        assertThat(RecordedAnswer.FILES.stream()
                        .mapToInt(file -> judged(file).size())
                        .sum())
                .isEqualTo(4810);
    }

    private static List<RecordedAnswer> judged(String file) {
        try {
            return RecordedAnswer.of(file).stream()
                    .filter(answer -> answer.decoded() && answer.client().isEmpty() && !answer.rawYaml())
                    .filter(answer -> answer.strict().isEmpty())
                    .filter(answer -> answer.errors().stream()
                            .noneMatch(field -> TOLD_ELSEWHERE.matcher(field).matches()))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> differences(List<RecordedAnswer> answers) throws AnalysisException {
        Analysis analysis = Analyzer.analyze(
                AnalysisRequest.of(Path.of(""), List.of())
                        .withThreads(1)
                        .withTexts(answers.stream()
                                .map(answer -> SourceFile.of(answer.id(), answer.manifest()))
                                .toList()),
                CATALOG);
        assertThat(analysis.failures()).isEmpty();
        Map<String, Manifest> manifests = analysis.documents().stream()
                .map(InputDocument::manifests)
                .flatMap(List::stream)
                .collect(Collectors.toMap(manifest -> manifest.file().path(), manifest -> manifest));
        Map<String, List<Finding>> findings = analysis.findings().stream()
                .collect(Collectors.groupingBy(finding -> finding.file().path()));
        return answers.stream()
                .filter(answer ->
                        !isSame(answer, manifests.get(answer.id()), findings.getOrDefault(answer.id(), List.of())))
                .map(RecordedAnswer::id)
                .toList();
    }

    private static boolean isSame(RecordedAnswer answer, Manifest manifest, List<Finding> findings) {
        if (answer.dependent()) {
            // Another server may answer otherwise, and which one it will be cannot be known.
            return findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
        }
        List<ServerPlace> places = answer.errors().stream()
                .map(path -> ServerPlace.of(manifest, path))
                .toList();
        return places.stream().allMatch(place -> findings.stream().anyMatch(place::isMetBy))
                && findings.stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .allMatch(error -> places.stream().anyMatch(place -> place.isMetBy(error)));
    }
}
