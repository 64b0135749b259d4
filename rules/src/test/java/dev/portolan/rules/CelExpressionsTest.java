package dev.portolan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.AnalysisException;
import dev.portolan.AnalysisRequest;
import dev.portolan.Analyzer;
import dev.portolan.finding.NotChecked;
import dev.portolan.finding.NotCheckedReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody looks into CEL, and nobody may think that somebody does. */
class CelExpressionsTest {

    @TempDir
    Path folder;

    @Test
    void policiesAreCountedAsNotChecked() throws IOException, AnalysisException {
        assertThat(notChecked("""
                apiVersion: admissionregistration.k8s.io/v1
                kind: ValidatingAdmissionPolicy
                metadata:
                  name: images.example.com
                spec:
                  matchConstraints:
                    resourceRules:
                      - apiGroups: [apps]
                        apiVersions: [v1]
                        operations: [CREATE]
                        resources: [deployments]
                  validations:
                    - expression: "object.spec.replicas <= (5"
                """))
                .containsExactly(new NotChecked(
                        "input.yaml",
                        NotCheckedReason.CEL_RULES,
                        "admissionregistration.k8s.io/v1 ValidatingAdmissionPolicy"));
    }

    @Test
    void ofWebhooksOnlyThoseWithConditionsAre() throws IOException, AnalysisException {
        String webhook = """
                apiVersion: admissionregistration.k8s.io/v1
                kind: ValidatingWebhookConfiguration
                metadata:
                  name: images
                webhooks:
                  - name: images.hooks.example.com
                    sideEffects: None
                    admissionReviewVersions: [v1]
                    clientConfig:
                      url: https://hooks.example.com/images
                """;
        assertThat(notChecked(webhook)).isEmpty();
        assertThat(notChecked(webhook + """
                    matchConditions:
                      - name: images
                        expression: "true"
                """))
                .extracting(NotChecked::reason)
                .containsExactly(NotCheckedReason.CEL_RULES);
    }

    private List<NotChecked> notChecked(String text) throws IOException, AnalysisException {
        Files.writeString(folder.resolve("input.yaml"), text);
        return Analyzer.analyze(AnalysisRequest.of(folder, List.of(Path.of("input.yaml"))))
                .notChecked();
    }
}
