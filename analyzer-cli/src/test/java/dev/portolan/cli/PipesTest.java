package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.json.JSONArray;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What real tools wrote into a pipe; see {@code pipes/README.md} among the resources. */
class PipesTest {

    private static final String SERVICE = "shop/templates/service.yaml";

    @TempDir
    private Path folder;

    private Run check(String recording, String... options) throws IOException {
        String[] args = new String[options.length + 2];
        args[0] = "check";
        args[1] = "-";
        System.arraycopy(options, 0, args, 2, options.length);
        return Run.with(recording(recording), Terminal.none(), folder, args);
    }

    private static String recording(String name) throws IOException {
        try (var stream = PipesTest.class.getResourceAsStream("/pipes/" + name)) {
            if (stream == null) {
                throw new IOException("there is no " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void findingsOfAChartNameTheirTemplates() throws IOException {
        Run run = check("shop.yaml");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.out().lines().filter(line -> line.contains("<stdin>")))
                .containsExactly(
                        "  --> <stdin>:43:9, rendered from shop/templates/settings.yaml",
                        "  --> <stdin>:51:9, rendered from shop/charts/mail/templates/service.yaml",
                        "  --> <stdin>:64:10, rendered from shop/templates/service.yaml",
                        "  ::: <stdin>:82:14, rendered from shop/templates/deployment.yaml",
                        "  --> <stdin>:97:12, rendered from shop/templates/voucher.yaml");
    }

    @Test
    void linesAreThoseOfTheStreamWithAnyLineEnd() throws IOException {
        Run windows = Run.with(recording("shop.yaml").replace("\n", "\r\n"), Terminal.none(), folder, "check", "-");
        assertThat(windows.out().lines().filter(line -> line.contains("<stdin>")))
                .contains("  --> <stdin>:64:10, rendered from shop/templates/service.yaml");
    }

    /** Formats whose places are files and lines say it in the message. */
    @ParameterizedTest
    @CsvSource({
        "github, (rendered from shop/templates/service.yaml)",
        "gitlab, (rendered from shop/templates/service.yaml)",
        "junit, (rendered from shop/templates/service.yaml)",
        "checkstyle, (rendered from shop/templates/service.yaml)",
        "sarif, (rendered from shop/templates/service.yaml)",
        "csv, shop/templates/service.yaml",
        "markdown, rendered from <code>shop/templates/service.yaml</code>",
        "html, 'rendered from shop/templates/service.yaml'",
        "json, '\"renderedFrom\": \"shop/templates/service.yaml\"'"
    })
    void eachFormatNamesTheTemplate(String format, String words) throws IOException {
        assertThat(check("shop.yaml", "--format", format).out()).contains(words);
    }

    @Test
    void addressesStayThoseOfTheStream() throws IOException {
        JSONArray results = new JSONObject(
                        check("shop.yaml", "--format", "sarif").out())
                .getJSONArray("runs")
                .getJSONObject(0)
                .getJSONArray("results");
        for (Object result : results) {
            assertThat(((JSONObject) result).query("/locations/0/physicalLocation/artifactLocation/uri"))
                    .isEqualTo("%3Cstdin%3E");
        }
    }

    @Test
    void chartShowsTheTemplate() throws IOException {
        String stream = recording("shop.yaml");
        Run json = Run.with(stream, Terminal.none(), folder, "graph", "-", "--format", "json");
        assertThat(json.out()).contains("\"renderedFrom\": \"" + SERVICE + "\"");
        Run svg = Run.with(stream, Terminal.none(), folder, "graph", "-", "--format", "svg");
        assertThat(svg.out()).contains("spec.selector at &lt;stdin&gt;:63, rendered from " + SERVICE);
    }

    @Test
    void effectiveObjectsNameTheTemplate() throws IOException {
        Run run = Run.with(recording("shop.yaml"), Terminal.none(), folder, "effective", "-");
        assertThat(run.out()).contains("# <stdin>:58, rendered from " + SERVICE + "\n");
    }

    @Test
    void objectsOfAKustomizationNameTheirFiles() throws IOException {
        Run run = check("overlay.yaml");
        assertThat(run.out()).contains("selector {app: wbe} matches no pod").contains(", rendered from base/web.yaml");
    }

    @Test
    void savedStreamIsAFileWithLinesOfItsOwn() throws IOException {
        Files.writeString(folder.resolve("all.yaml"), recording("shop.yaml"));
        assertThat(Run.in(folder, "check", "all.yaml").out())
                .contains("--> all.yaml:64:10, rendered from shop/templates/service.yaml");
    }

    @Test
    void hostileNamesSteerNothing() {
        String stream = """
            ---
            # Source: shop/templates/\u001b[31m\u202e::error::x%0A"><b>|##[error]
            apiVersion: v1
            kind: Service
            metadata:
              name: web
            spec:
              type: Nodeport
              ports:
                - port: 1
            """;
        for (String format :
                new String[] {"text", "github", "junit", "checkstyle", "csv", "markdown", "html", "sarif"}) {
            String told = Run.with(stream, Terminal.none(), folder, "check", "-", "--format", format)
                    .out();
            assertThat(told)
                    .as(format)
                    .contains("type can be ClusterIP")
                    .doesNotContain("\u001b", "\u202e", "##[error]", isMarkup(format) ? "<b>|" : "\n::error::x");
        }
    }

    private static boolean isMarkup(String format) {
        return List.of("junit", "checkstyle", "markdown", "html").contains(format);
    }
}
