package dev.portolan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.fix.Mended;
import dev.portolan.rule.RuleCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MendingTest {

    private static final String ONE = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: facts\ndata: {a: one}\n";

    @TempDir
    private Path folder;

    private final List<String> said = new ArrayList<>();

    private Mending mending() throws AnalysisException {
        RuleCatalog catalog = RuleCatalog.of(List.of(new MenderTest.OneIsTwo()));
        AnalysisRequest request = AnalysisRequest.of(folder, List.of(Path.of("k8s")));
        Analysis first = Analyzer.analyze(request, catalog);
        Mended<Analysis> mended = Mender.mend(request, first, finding -> Mender.isApplicable(finding, true), catalog);
        return new Mending(request, mended, true, new MendingWords("fix", "unsafe"), said::add);
    }

    private Path write(String name) throws IOException {
        Path file = folder.resolve("k8s").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, ONE);
    }

    @Test
    void allFilesAreWritten() throws Exception {
        Path first = write("a.yaml");
        Path second = write("b.yaml");
        mending().write();
        assertThat(first).hasContent(ONE.replace("one", "two"));
        assertThat(second).hasContent(ONE.replace("one", "two"));
        assertThat(said).containsExactly("mended 2 findings in 2 files");
    }

    @Test
    void pathsThatWentAwayMeanwhileAreToldOnce() throws Exception {
        Path first = write("a.yaml");
        Path second = write("b.yaml");
        Mending mending = mending();
        Files.delete(first);
        Files.delete(second);
        Files.delete(folder.resolve("k8s"));
        assertThatThrownBy(mending::write).isInstanceOf(AnalysisException.class).hasMessage("k8s does not exist");
        assertThat(said).containsExactly("cannot search the given paths any more; all files are left as they are");
        assertThat(mending.isComplete()).isFalse();
    }
}
