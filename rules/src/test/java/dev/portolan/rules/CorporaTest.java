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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Real manifests of other people, which lie beside the project. Every error and warning on them was looked at:
 * {@code corpora-judgements.tsv}.
 */
class CorporaTest {

    @Test
    void everyFileIsReadAndAccountedFor() throws IOException, AnalysisException {
        Path corpora = Shared.folder().resolve("corpora");
        for (Analysis analysis : analyses(corpora)) {
            assertThat(analysis.failures()).isEmpty();
            Set<String> seen = new HashSet<>();
            analysis.documents()
                    .forEach(document -> seen.add(document.yaml().file().path()));
            assertThat(seen).hasSize(analysis.fileCount());
        }
    }

    @Test
    void noDocumentThatTheApiServerAcceptsIsAnError() throws IOException, AnalysisException {
        Path corpora = Shared.folder().resolve("corpora");
        Set<String> accepted =
                Verdicts.read(corpora.resolve("verdicts.jsonl.gz")).accepted();
        Set<String> judged = new HashSet<>();
        CorporaJudgement.all().stream().filter(CorporaJudgement::isTrue).forEach(one -> judged.add(one.place()));
        List<String> wrong = new ArrayList<>();
        for (Analysis analysis : analyses(corpora)) {
            for (Finding finding : analysis.findings()) {
                if (finding.severity() == Severity.ERROR
                        && accepted.contains(Verdicts.nameOf(finding, analysis.documents()))
                        && !judged.contains(CorporaJudgement.place(finding))) {
                    wrong.add(CorporaJudgement.place(finding) + " " + finding.message());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyErrorAndWarningWasJudged() throws IOException, AnalysisException {
        Path corpora = Shared.folder().resolve("corpora");
        Map<String, String> found = new HashMap<>();
        for (Analysis analysis : analyses(corpora)) {
            for (Finding finding : analysis.findings()) {
                if (finding.severity() != Severity.NOTE) {
                    found.put(CorporaJudgement.place(finding), finding.message());
                }
            }
        }
        Set<String> judged = new TreeSet<>();
        CorporaJudgement.all().forEach(one -> judged.add(one.place()));
        Set<String> unjudged = new TreeSet<>(found.keySet());
        unjudged.removeAll(judged);
        assertThat(unjudged.stream().map(place -> place + "\t\t" + found.get(place)))
                .as("findings without a judgement")
                .isEmpty();
        judged.removeAll(found.keySet());
        assertThat(judged).as("judgements without a finding").isEmpty();
    }

    /** One run for each repository, as its people would run it. */
    private static List<Analysis> analyses(Path corpora) throws IOException, AnalysisException {
        List<Analysis> analyses = new ArrayList<>();
        try (Stream<Path> children = Files.list(corpora)) {
            for (Path repository : children.filter(Files::isDirectory).sorted().toList()) {
                analyses.add(Analyzer.analyze(AnalysisRequest.of(corpora, List.of(repository))));
            }
        }
        return analyses;
    }
}
