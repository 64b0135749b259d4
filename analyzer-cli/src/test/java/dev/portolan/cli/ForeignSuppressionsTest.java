package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Annotations by which other tools leave out a check. */
class ForeignSuppressionsTest {

    private static final String DEPLOYMENT = """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: web
              annotations:
                OBJECT
            spec:
              selector: {matchLabels: {app: web}}
              template:
                metadata:
                  labels: {app: web}
                  annotations:
                    TEMPLATE
                spec:
                  containers:
                    - name: web
                      image: registry.example/web:latest
                      securityContext: {privileged: true}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void repository() throws IOException {
        Files.createDirectories(folder.resolve(".git"));
    }

    private String check(String configuration, String object, String template) throws IOException {
        Files.writeString(folder.resolve("portolan.yaml"), configuration);
        Files.writeString(
                folder.resolve("web.yaml"), DEPLOYMENT.replace("OBJECT", object).replace("TEMPLATE", template));
        return Run.in(folder, "check", "web.yaml", "--only", "latest-tag,privileged", "--notes", "--show-suppressed")
                .out();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ignore-check.kube-linter.io/latest-tag: moving on purpose | true  | false
            ignore-check.kube-linter.io/privileged-container: needed  | false | true
            ignore-check.kube-linter.io/none: x                       | false | false
            kube-linter.io/ignore-all: the vendor's                   | true  | true
            kube-score/ignore: pod-probes, container-image-tag        | true  | false
            'kube-score/ignore: "*"'                                  | true  | true
            'kube-score/skip: "true"'                                 | true  | true
            'kube-score/skip: "false"'                                | false | false
            'polaris.fairwinds.com/tagNotSpecified-exempt: "true"'    | true  | false
            'polaris.fairwinds.com/tagNotSpecified-exempt: "no"'      | false | false
            'polaris.fairwinds.com/exempt: "True"'                    | true  | true
            """)
    void silenceTheRulesThatStandForAChecks(String annotation, boolean tag, boolean privileged) throws IOException {
        for (String[] places : new String[][] {{annotation, "a: b"}, {"a: b", annotation}}) {
            String out = check("honourForeignSuppressions: true", places[0], places[1]);
            String told = out.contains("suppressed") ? out.substring(0, out.indexOf("suppressed")) : out;
            assertThat(told.contains("[latest-tag]")).as(out).isNotEqualTo(tag);
            assertThat(told.contains("[privileged]")).as(out).isNotEqualTo(privileged);
            String without = check("", places[0], places[1]);
            assertThat(without)
                    .contains("[latest-tag]")
                    .contains("[privileged]")
                    .doesNotContain("suppressed");
        }
    }

    @Test
    void areShownWithTheirReasonAndNeverUnused() throws IOException {
        String out = check(
                "{honourForeignSuppressions: true, requireReason: true}",
                "ignore-check.kube-linter.io/latest-tag: moving on purpose",
                "kube-score/ignore: service-type");
        assertThat(out).contains("moving on purpose");
        Run all = Run.in(folder, "check", "web.yaml", "--notes");
        assertThat(all.out()).doesNotContain("-suppression");
        assertThat(Run.in(folder, "config", "show").out()).contains("honourForeignSuppressions: true  # portolan.yaml");
    }

    @Test
    void patternsOfObjectsMayHaveStars() throws IOException {
        String suppress = "suppress:\n  - {rule: latest-tag, object: \"*/we*\", reason: soon}\n";
        assertThat(check(suppress, "a: b", "a: b"))
                .contains("suppressed warning[latest-tag]")
                .contains("soon");
    }
}
