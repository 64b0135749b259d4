package dev.portolan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.Analysis;
import dev.portolan.AnalysisException;
import dev.portolan.AnalysisRequest;
import dev.portolan.Analyzer;
import dev.portolan.report.ReportFormat;
import dev.portolan.report.ReportStyle;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is found, and in which order it is told, does not depend on how many threads looked. */
class ThreadCountTest {

    @Test
    void reportsAreTheSameForAnyNumberOfThreads() throws IOException, AnalysisException {
        Path corpora = Shared.folder().resolve("corpora");
        String alone = report(corpora, ReportFormat.SARIF, 1);
        assertThat(alone).contains("\"ruleId\"");
        for (int threads = 2; threads <= 16; threads = threads < 4 ? threads + 1 : threads * 2) {
            assertThat(report(corpora, ReportFormat.SARIF, threads)).isEqualTo(alone);
        }
    }

    @Test
    void everyNumberOfThreadsFromOneToSixteenTellsTheSame(@TempDir Path folder) throws IOException, AnalysisException {
        copies(folder);
        String alone = report(folder, ReportFormat.JSON, 1);
        assertThat(alone).contains("selector-near-miss").contains("\"notChecked\"");
        for (int threads = 2; threads <= 16; threads++) {
            assertThat(report(folder, ReportFormat.JSON, threads)).isEqualTo(alone);
        }
    }

    /** So many that threads are worth it in each stage. */
    private static void copies(Path folder) throws IOException {
        Path examples = Shared.project().resolve("examples/broken");
        List<Path> files;
        try (var found = Files.walk(examples)) {
            files = found.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
        for (int copy = 0; copy < 20; copy++) {
            for (Path file : files) {
                Path to = folder.resolve("copy-" + copy).resolve(examples.relativize(file));
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
            Files.writeString(folder.resolve("copy-" + copy + "/broken.yaml"), "apiVersion: v1\nkind: [Service\n");
            Files.writeString(folder.resolve("copy-" + copy + "/other.yaml"), "apiVersion: x.io/v1\nkind: Boat\n");
        }
    }

    private static String report(Path folder, ReportFormat format, int threads) throws IOException, AnalysisException {
        Analysis analysis =
                Analyzer.analyze(AnalysisRequest.of(folder, List.of(folder)).withThreads(threads));
        assertThat(analysis.failures()).isEmpty();
        StringWriter out = new StringWriter();
        format.report(ReportStyle.PLAIN, folder).write(analysis.outcome(), out);
        return out.toString();
    }
}
