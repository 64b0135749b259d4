package dev.portolan.rules.mending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.Analysis;
import dev.portolan.AnalysisException;
import dev.portolan.AnalysisRequest;
import dev.portolan.Analyzer;
import dev.portolan.finding.Severity;
import dev.portolan.rules.Shared;
import dev.portolan.suppression.Baseline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A team with many old manifests begins to look at them: only what is new may break its builds. */
class AdoptionTest {

    /** Some of the corpora: the others tell nothing more, and take their time. */
    private static final List<String> REPOSITORIES = List.of("emojivoto", "kubernetes-examples", "microservices-demo");

    private static final String SLIP = "containerPrt:";

    @TempDir
    private Path folder;

    @Test
    void afterABaselineExactlyTheNewFindingGates() throws IOException, AnalysisException {
        for (String repository : REPOSITORIES) {
            copy(Shared.folder().resolve("corpora"), repository);
        }
        Analysis first = analyze();
        assertThat(first.findings()).hasSizeGreaterThan(10);
        Baseline baseline = Baseline.parse(Baseline.of(first.findings()).text());
        assertThat(analyze().with(baseline).findings()).isEmpty();

        Path slipped = firstWith("containerPort:");
        Files.writeString(
                slipped, "# one more line\n" + Files.readString(slipped).replaceFirst("containerPort:", SLIP));
        Analysis now = analyze().with(baseline);
        assertThat(now.findings().stream().filter(finding -> finding.severity() == Severity.ERROR))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(folder.resolve(finding.file().path())).isEqualTo(slipped);
                    assertThat(finding.rule()).isEqualTo("unknown-field");
                    assertThat(finding.file().text(finding.span()) + ":").isEqualTo(SLIP);
                });
        assertThat(now.gone(baseline))
                .as("known findings that are taken for mended")
                .isEmpty();
    }

    private Analysis analyze() throws AnalysisException {
        return Analyzer.analyze(AnalysisRequest.of(folder, List.of(Path.of("."))));
    }

    private void copy(Path corpora, String repository) throws IOException {
        try (Stream<Path> files = Files.walk(corpora.resolve(repository))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(corpora.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.write(target, Files.readAllBytes(file));
            }
        }
    }

    /** A file that has the word and nothing wrong with it yet. */
    private Path firstWith(String word) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("microservices-demo"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                if (Files.readString(file).contains(word)) {
                    return file;
                }
            }
        }
        throw new IllegalStateException("no manifest has " + word);
    }
}
