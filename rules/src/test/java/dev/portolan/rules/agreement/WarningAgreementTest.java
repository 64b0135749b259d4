package dev.portolan.rules.agreement;

import dev.portolan.Analysis;
import dev.portolan.AnalysisException;
import dev.portolan.AnalysisRequest;
import dev.portolan.Analyzer;
import dev.portolan.finding.Finding;
import dev.portolan.manifest.InputDocument;
import dev.portolan.manifest.Manifest;
import dev.portolan.rule.RuleCatalog;
import dev.portolan.rules.Floors;
import dev.portolan.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Does Portolan tell of what a real API server takes with a warning? Prints a row for each thing it warns of; what differs
 * stands in {@code target/api-server-warnings.txt}.
 */
class WarningAgreementTest {

    private static final RuleCatalog CATALOG = RuleCatalog.load();

    /** What speaks of a warning that names no field, or one that nobody wrote. */
    private static final Map<String, String> RULES = Map.of(
            "deprecated-kind", "deprecated-api",
            "deprecated-annotation", "deprecated-field",
            "ingress-class-annotation", "deprecated-field",
            "tls-pair", "tls-pair-mismatch",
            "no-sources", "ineffective-entry",
            "overlapping-paths", "overlapping-paths");

    private final List<String> differences = new ArrayList<>();
    private final Map<String, Integer> recorded = new TreeMap<>();
    private final Map<String, Integer> met = new TreeMap<>();

    @Test
    void whatTheServerWarnsOfIsTold() throws IOException, AnalysisException {
        for (String file : RecordedAnswer.FILES) {
            for (RecordedAnswer answer : RecordedAnswer.of(file)) {
                if (answer.accepted() && !answer.warnings().isEmpty()) {
                    compare(answer);
                }
            }
        }
        System.out.printf("%-30s %8s %8s%n", "warning", "recorded", "told");
        recorded.forEach(
                (about, count) -> System.out.printf("%-30s %8d %8d%n", about, count, met.getOrDefault(about, 0)));
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target/api-server-warnings.txt"), differences);
        Floors.check("api-server.warnings", sum(met), sum(recorded));
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private void compare(RecordedAnswer answer) throws AnalysisException {
        AnalysisRequest request = AnalysisRequest.of(Path.of(""), List.of())
                .withTexts(List.of(SourceFile.of(answer.id() + ".yaml", answer.manifest())));
        Analysis analysis = Analyzer.analyze(request, CATALOG);
        for (RecordedAnswer.Warning warning : answer.warnings()) {
            recorded.merge(warning.about(), 1, Integer::sum);
            if (isTold(warning, analysis)) {
                met.merge(warning.about(), 1, Integer::sum);
            } else {
                differences.add(answer.id() + " " + warning);
            }
        }
    }

    private static boolean isTold(RecordedAnswer.Warning warning, Analysis analysis) {
        String rule = RULES.get(warning.about());
        if (rule != null) {
            return analysis.findings().stream().map(Finding::rule).anyMatch(rule::equals);
        }
        for (InputDocument document : analysis.documents()) {
            for (Manifest manifest : document.manifests()) {
                ServerPlace place = ServerPlace.of(manifest, warning.field());
                return analysis.findings().stream().anyMatch(place::isMetBy);
            }
        }
        return false;
    }
}
