package dev.portolan.rules.agreement;

import dev.portolan.Analysis;
import dev.portolan.AnalysisException;
import dev.portolan.AnalysisRequest;
import dev.portolan.Analyzer;
import dev.portolan.finding.Finding;
import dev.portolan.finding.Severity;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Says Portolan what a real API server says? Prints a row for each kind; what differs stands in
 * {@code target/api-server-differences.txt}.
 */
class ApiServerAgreementTest {

    private static final RuleCatalog CATALOG = RuleCatalog.load();
    private static final String DUPLICATE_KEY = "duplicate-key";

    private final List<String> differences = new ArrayList<>();

    @Test
    void verdictsAndPlacesAreTheServers() throws IOException, AnalysisException {
        int total = 0;
        int verdicts = 0;
        int places = 0;
        System.out.printf("%-28s %8s %8s %8s%n", "kind", "vectors", "verdict", "places");
        for (String file : RecordedAnswer.FILES) {
            int verdictsOfKind = 0;
            int placesOfKind = 0;
            List<RecordedAnswer> answers = RecordedAnswer.of(file);
            for (RecordedAnswer answer : answers) {
                Analysis analysis = analyze(answer);
                List<Finding> errors = analysis.findings().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .toList();
                boolean sameVerdict = isSameVerdict(answer, errors);
                boolean samePlaces = sameVerdict && hasSamePlaces(answer, analysis, errors);
                verdictsOfKind += sameVerdict ? 1 : 0;
                placesOfKind += samePlaces ? 1 : 0;
                if (!samePlaces || !analysis.failures().isEmpty()) {
                    differences.add(difference(answer, sameVerdict, errors, analysis));
                }
            }
            System.out.printf("%-28s %8d %8d %8d%n", file, answers.size(), verdictsOfKind, placesOfKind);
            total += answers.size();
            verdicts += verdictsOfKind;
            places += placesOfKind;
        }
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target/api-server-differences.txt"), differences);
        Floors.check("api-server.verdicts", verdicts, total);
        Floors.check("api-server.places", places, total);
    }

    private static Analysis analyze(RecordedAnswer answer) throws AnalysisException {
        AnalysisRequest request = AnalysisRequest.of(Path.of(""), List.of())
                .withTexts(List.of(SourceFile.of(answer.id() + ".yaml", answer.manifest())));
        return Analyzer.analyze(request, CATALOG);
    }

    private static boolean isSameVerdict(RecordedAnswer answer, List<Finding> errors) {
        if (answer.rawYaml()) {
            return !errors.isEmpty()
                    && errors.stream().allMatch(error -> error.rule().equals(DUPLICATE_KEY));
        }
        // Another server may answer otherwise, and which one it will be cannot be known.
        return (answer.dependent() || answer.accepted()) ? errors.isEmpty() : !errors.isEmpty();
    }

    private static boolean hasSamePlaces(RecordedAnswer answer, Analysis analysis, List<Finding> errors) {
        if (answer.accepted() || answer.dependent() || answer.client().equals("yaml")) {
            return true;
        }
        if (!answer.client().isEmpty()) {
            return errors.stream().anyMatch(ApiServerAgreementTest::isAboutIdentity);
        }
        if (!answer.decoded()) {
            return errors.stream().anyMatch(error -> isAt(error, answer.decodeErrorAt()));
        }
        Manifest manifest = manifest(analysis);
        if (manifest == null) {
            return false;
        }
        List<ServerPlace> places = new ArrayList<>();
        answer.strict().forEach(path -> places.add(ServerPlace.ofReal(manifest, path)));
        answer.errors()
                .forEach(path -> places.add(ServerPlace.of(manifest, path).causedBySlip(answer.strict())));
        return places.stream().allMatch(place -> analysis.findings().stream().anyMatch(place::isMetBy))
                && errors.stream().allMatch(error -> places.stream().anyMatch(place -> place.isMetBy(error)));
    }

    private static boolean isAboutIdentity(Finding error) {
        return error.field() == null
                || error.field().equals("apiVersion")
                || error.field().equals("kind");
    }

    /** Decoding stops at the first wrong type and names no index; what else is wrong may be told as well. */
    private static boolean isAt(Finding error, @Nullable String at) {
        String field = error.field() == null ? "" : ServerPlace.withoutIndices(error.field());
        return at == null || field.equals(at) || field.startsWith(at + ".") || field.startsWith(at + "[");
    }

    private static @Nullable Manifest manifest(Analysis analysis) {
        for (InputDocument document : analysis.documents()) {
            if (!document.manifests().isEmpty()) {
                return document.manifests().get(0);
            }
        }
        return null;
    }

    private static String difference(
            RecordedAnswer answer, boolean sameVerdict, List<Finding> errors, Analysis analysis) {
        StringBuilder text = new StringBuilder(answer.id());
        text.append(sameVerdict ? " PLACES " : " VERDICT ").append(answer.accepted() ? "accepted" : "rejected");
        text.append(answer.rawYaml() ? " rawYaml" : "").append(answer.dependent() ? " dependsOn" : "");
        text.append(answer.client().isEmpty() ? "" : " client:" + answer.client());
        text.append(answer.decodeErrorAt() == null ? "" : " decode:" + answer.decodeErrorAt());
        answer.strict().forEach(path -> text.append(" unknown:").append(path));
        answer.errors().forEach(path -> text.append(" error:").append(path));
        text.append("\n    ours:");
        errors.forEach(error -> text.append("\n        ")
                .append(error.rule())
                .append(' ')
                .append(error.field())
                .append(": ")
                .append(error.message()));
        analysis.failures().forEach(failure -> text.append("\n        FAILED ").append(failure));
        return text.toString();
    }
}
