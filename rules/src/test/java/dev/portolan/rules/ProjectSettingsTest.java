package dev.portolan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.AnalysisException;
import dev.portolan.AnalysisRequest;
import dev.portolan.Analyzer;
import dev.portolan.Settings;
import dev.portolan.config.Configuration;
import dev.portolan.config.ConfigurationException;
import dev.portolan.config.ConfigurationReader;
import dev.portolan.config.Vocabulary;
import dev.portolan.finding.Finding;
import dev.portolan.migration.ForeignConfiguration;
import dev.portolan.rule.RuleCatalog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a project says, through the core alone: so it holds for whoever calls it, the command or a build. */
class ProjectSettingsTest {

    private static final String POLARIS = """
            checks: {hostIPCSet: danger, tagNotSpecified: ignore, own: warning}
            exemptions: [{namespace: a, controllerNames: [b], rules: [hostIPCSet]}]
            customChecks:
              own: {target: Container, failureMessage: "no {x}", schema: {properties: {image: {pattern: a}}}}
            """;

    private static final String KUBE_LINTER = """
            checks: {addAllBuiltIn: true, exclude: [latest-tag], ignorePaths: ["a/**"]}
            customChecks: [{name: own, template: required-label, params: {key: "te am"}}]
            """;

    @Test
    void rulesOfAProjectNeedNoCommand() throws IOException, ConfigurationException, AnalysisException {
        Path folder = Shared.project().resolve("examples/own-rules");
        Path file = folder.resolve("portolan.yaml");
        Configuration configuration =
                ConfigurationReader.read(file, "portolan.yaml", Files.readAllBytes(file), Vocabulary.ofClassPath());
        AnalysisRequest request =
                Settings.applied(configuration, AnalysisRequest.of(folder, List.of(folder)), key -> true);
        assertThat(Analyzer.analyze(request).findings())
                .extracting(Finding::rule)
                .containsExactly("image-registry");
    }

    @Test
    void whateverIsTakenOverCanBeRead() {
        assertThat(takenOver("polaris", POLARIS)).isGreaterThan(100);
        assertThat(takenOver("kube-linter", KUBE_LINTER)).isGreaterThan(100);
        assertThat(takenOver(
                        "kube-score",
                        "kube-score score --ignore-test a,b --kubernetes-version v1.29 --exit-one-on-warning x\n"
                                .repeat(2)))
                .isGreaterThan(100);
    }

    /** How often a file with a slip could still be taken over; each time the answer is a configuration that holds. */
    private static int takenOver(String tool, String text) {
        RuleCatalog catalog = RuleCatalog.load();
        Vocabulary vocabulary = Vocabulary.ofClassPath();
        int taken = 0;
        for (int at = 0; at < text.length(); at++) {
            for (String slip : List.of("", ":", "[", "\"", "#", "\n", "*", "{x}", "é")) {
                String broken = text.substring(0, at) + slip + text.substring(at + 1);
                try {
                    String ours = ForeignConfiguration.convert(
                            tool, "other", broken.getBytes(StandardCharsets.UTF_8), catalog);
                    ConfigurationReader.read(
                            Path.of("/none/portolan.yaml"),
                            "portolan.yaml",
                            ours.getBytes(StandardCharsets.UTF_8),
                            vocabulary);
                    taken++;
                } catch (ConfigurationException wrong) {
                    assertThat(wrong.problems())
                            .as(broken)
                            .allSatisfy(problem -> assertThat(problem).matches("(?s)other:\\d+:\\d+: .+"));
                }
            }
        }
        return taken;
    }
}
