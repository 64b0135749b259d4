package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code rules}, {@code schema} and {@code effective}. */
class OtherCommandsTest {

    @TempDir
    private Path folder;

    private Run run(String... args) {
        return Run.in(folder, args);
    }

    @Test
    void rulesAreListedWithSeverityAndSummary() {
        Run run = run("rules");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .containsPattern("(?m)^selector-near-miss +error +\\S")
                .contains("node-port-on-every-node");
    }

    @Test
    void listTellsWhatHasToBeAskedForFirst() {
        assertThat(run("rules").out())
                .containsPattern("(?m)^selector-near-miss .*[^)]$")
                .containsPattern("(?m)^missing-network-policy .* \\(with --profile security\\)$")
                .containsPattern("(?m)^seccomp-unset .* \\(with --profile security or restricted\\)$")
                .containsPattern("(?m)^default-namespace .* \\(off by default\\)$");
    }

    @Test
    void aRuleIsExplained() {
        Run run = run("rules", "selector-near-miss");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Why it matters", "Flagged", "Fine").doesNotContain("```");
    }

    @Test
    void anUnknownRuleEndsWithTwoAndASuggestion() {
        Run run = run("rules", "selector-near-mis");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("did you mean selector-near-miss?");
    }

    @Test
    void aSchemaIsPrinted() {
        Run run = run("schema", "Service");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("http://json-schema.org/draft-07/schema#", "io.k8s.api.core.v1.ServicePort");
    }

    @Test
    void anUnknownKindEndsWithTwoAndASuggestion() {
        Run run = run("schema", "Servce");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("did you mean Service?");
    }

    @Test
    void whatCannotBeShownIsSaid() throws IOException {
        Files.writeString(folder.resolve("two.yaml"), """
                apiVersion: v1
                kind: Service
                metadata: {name: web}
                spec: {ports: [{port: 80}]}
                ---
                apiVersion: v1
                kind: [
                """);
        Run run = run("effective", "two.yaml");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).startsWith("# two.yaml:1\napiVersion: v1\nkind: Service\n");
        assertThat(run.err()).contains("not shown: two.yaml, the document at line 6");
    }

    @Test
    void fileOfSeveralTemplatesIsToldOfOnce() throws IOException {
        Files.writeString(folder.resolve("chart.yaml"), "kind: A\nname: {{ .a }}\n---\nkind: B\nname: {{ .b }}\n");

        assertThat(run("effective", "chart.yaml").err()).isEqualTo("portolan: not shown: chart.yaml (template)\n");
    }

    @Test
    void effectiveWantsAFile() {
        Run run = run("effective");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("effective wants a file");
    }
}
