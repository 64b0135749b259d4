package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages and summaries, as the command writes them. */
class PageTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void writeManifest() throws IOException {
        Files.writeString(folder.resolve("web.yaml"), """
            apiVersion: v1
            kind: Service
            metadata: {name: web}
            spec:
              tpye: NodePort
              ports: [{port: 80}]
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: settings}
            """);
    }

    private Run run(String... args) {
        return Run.in(folder, args);
    }

    @Test
    void checkWritesAPage() throws IOException {
        Run run = run("check", "--report", "html=out.html", "web.yaml");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("error[unknown-field]");
        String page = Files.readString(folder.resolve("out.html"));
        assertThat(page)
                .startsWith("<!DOCTYPE html>\n")
                .endsWith("</html>\n")
                .contains("data-first=\"findings\"", "data-rule=\"unknown-field\"", "data-id=\"default/Service/web\"");
        assertThat(run("check", "--format", "html", "web.yaml").out()).isEqualTo(page);
    }

    @Test
    void checkWritesASummaryInMarkdown() {
        Run run = run("check", "--format", "markdown", "web.yaml");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .startsWith("## Portolan\n\n**")
                .contains("| <code>web.yaml:5</code> | <code>unknown-field</code> |");
    }

    @Test
    void graphWritesAPageThatShowsItsChartFirst() throws IOException {
        assertThat(run("graph", "web.yaml", "--kind", "Service", "--output", "chart.html")
                        .exitCode())
                .isZero();
        String page = Files.readString(folder.resolve("chart.html"));
        assertThat(page)
                .contains("data-first=\"chart\"", "data-id=\"default/Service/web\"")
                .doesNotContain("data-id=\"default/ConfigMap/settings\"");
        assertThat(run("graph", "web.yaml", "--kind", "Service", "--format", "html")
                        .out())
                .isEqualTo(page);
    }
}
