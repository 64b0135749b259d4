package dev.portolan.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.Analysis;
import dev.portolan.AnalysisException;
import dev.portolan.AnalysisRequest;
import dev.portolan.Analyzer;
import dev.portolan.source.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingLinesTest {

    @TempDir
    private Path folder;

    /** NUL has a spelling in no locale, and what has none in this one is told as well. */
    @Test
    void namesWithoutASpellingHavePlaces() throws AnalysisException {
        SourceFile file = SourceFile.of("k8s/\0.yaml", "apiVersion: v1\nkind: Sevice\nmetadata: {name: a}\n");
        Analysis analysis =
                Analyzer.analyze(AnalysisRequest.of(folder, List.of()).withTexts(List.of(file)));
        Analysis part = AnalysisPart.of(analysis, folder, place -> place.startsWith(folder.resolve("k8s")));

        assertThat(part.findings())
                .singleElement()
                .satisfies(finding -> assertThat(new FindingLines(folder, Optional.empty(), false)
                                .of(finding)
                                .text())
                        .contains("/k8s/\\u{0}.yaml:[2,7] ", "[unknown-kind]"));
        assertThat(AnalysisPart.of(analysis, folder, place -> place.startsWith(folder.resolve("other")))
                        .findings())
                .isEmpty();
    }
}
