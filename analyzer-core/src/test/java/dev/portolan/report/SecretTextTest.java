package dev.portolan.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Fix;
import dev.portolan.finding.Related;
import dev.portolan.finding.Severity;
import dev.portolan.source.SourceFile;
import dev.portolan.source.Span;
import dev.portolan.source.TextEdit;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In every input here, hunter2 is what nobody may see. */
class SecretTextTest {

    private static final String SECRET = """
        apiVersion: v1
        kind: Secret
        metadata:
          name: db
        stringData:
          password: hunter2 # was hunter2 before
          user: 'hunter2'
        """;

    private final Inputs inputs = new Inputs();

    private String frame(String text, String marked) {
        SourceFile file = inputs.file("secret.yaml", text);
        return inputs.add(Inputs.error(file, marked, "wrong")).frames(ReportStyle.PLAIN);
    }

    @Test
    void valueIsHiddenAndTheMarksStayBelowIt() {
        assertThat(frame(SECRET, "hunter2 ")).isEqualTo("""
            error[some-rule]: wrong
             --> secret.yaml:6:13
              |
            6 |   password: <hidden>
              |             ^^^^^^^^
            """);
    }

    @Test
    void keysAndIdentityAreShown() {
        assertThat(frame(SECRET, "Secret\nmetadata:\n  name: db\nstringData:\n  password: h"))
                .contains("2 |   kind: Secret", "4 | |   name: db", "5 | | stringData:", "6 | |   password: <hidden>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "apiVersion: v1\nkind: Secret\nmetadata: {name: db}\ndata: {password: hunter2, other: x}\n",
                "apiVersion: v1\nkind: Secret\nmetadata: {name: db}\ndata:\n  password: |\n    hunter2\n    hunter2\n",
                "apiVersion: v1\nkind: Secret\nmetadata: {name: db}\nstringdata:\n  password: hunter2\n",
                "apiVersion: v1\nstringData:\n  password: hunter2\nmetadata: {name: db}\n",
                "apiVersion: v1\nkind: Opaque\nmetadata: {name: db}\nstringData: {password: hunter2}\n",
                "apiVersion: v1\ntype: Opaque\nmetadata: {name: db}\ndata: {password: hunter2}\n",
                "{\"apiVersion\": \"v1\", \"items\": [{\"kind\": \"ConfigMap\"}, {\"kind\": \"Secret\", \"data\": {\"a\": \"hunter2\"}}, [",
                "apiVersion: v1\nkind: Secret\nmetadata: {name: db}\ndata:\n  password: hunter2\n  password: other\n",
                "apiVersion: v1\nkind: Secret\nmetadata: {name: db}\ndata: hunter2\n",
                "apiVersion: v1\nkind: Secret\nmetadata: {name: db}\ndata:\n  - hunter2\n",
                "apiVersion: v1\nkind: secret\nmetadata: {name: db}\ndata:\n  password: hunter2\n",
                "apiVersion: v1\nkind: Secert\nmetadata: {name: db}\ndata:\n  password: hunter2\n",
                "# hunter2 is the old one\napiVersion: v1\nkind: Secret\nmetadata: {name: db}\ndata: {}\n",
                "apiVersion: v1\nkind: Secret\nmetadata: {name: db}\ndata: {}\n# hunter2 is the old one\n",
                """
                apiVersion: v1
                kind: Secret
                metadata:
                  name: db
                  annotations:
                    kubectl.kubernetes.io/last-applied-configuration: '{"data":{"a":"hunter2"}}'
                """,
                """
                apiVersion: v1
                kind: List
                items:
                - apiVersion: v1
                  kind: Secret
                  metadata: {name: db}
                  data: {password: hunter2} # hunter2
                """,
                "{\"apiVersion\": \"v1\", \"kind\": \"Secret\", \"metadata\": {\"name\": \"db\"}, \"data\": {\"a\":"
                        + " \"hunter2\"}}",
                "apiVersion: v1\nkind: Secret\nmetadata: {name: db}\ndata:\n  password: \"hunter2\n  broken: [\n",
                "apiVersion: v1\nkind: Secret\nmetadata: {name: db, labels: {a: &x hunter2}}\ndata: {b: *x}\n",
                """
                apiVersion: v1
                kind: Secret
                metadata:
                  labels:
                    a: &x |
                     hunter2

                     hunter2
                  name: a
                data: {b: *x}
                """,
                "apiVersion: v1\nkind: Secret\ndata: &m {a: hunter2}\nmetadata: {labels: *m, name: db}\n",
                "apiVersion: v1\nkind: Secret\nmetadata: {labels: &m {a: hunter2}, name: db}\ndata: *m\n",
                """
                apiVersion: v1
                kind: Secret
                metadata:
                  annotations:
                    kubectl.kubernetes.io/last-applied-configuration: |
                      {"data":{"a":"hunter2"}}
                  annotations: {a: b}
                """,
                """
                apiVersion: v1
                kind: Secret
                metadata:
                  annotations:
                    kubectl.kubernetes.io/last-applied-configuration:'{"data":{"a":"hunter2"}}'
                """,
                "apiVersion: v1\nstringData:\n  a: hunter2\n kind: [\n",
                """
                apiVersion: kustomize.config.k8s.io/v1beta1
                kind: Kustomization
                secretGenerator:
                - name: login
                  literals:
                  - password=hunter2
                  # - password=hunter2
                  - >-
                    other=a
                    hunter2
                """,
                """
                apiVersion: kustomize.config.k8s.io/v1beta1
                kind: Kustomization
                patches:
                - patch: |-
                    apiVersion: v1
                    kind: Secret
                    metadata: {name: login}
                    stringData: {password: hunter2}
                - target: {kind: Secret}
                  patch: '[{"op": "add", "path": "/data/a", "value": "hunter2"}]'
                """,
                """
                apiVersion: kustomize.config.k8s.io/v1beta1
                kind: Kustomization
                secretGenerator:
                - {name: login, literals: [password=hunter2]
                """,
                "apiVersion: v1\nkind: Secret\ndata:\n\tpassword: hunter2\n  hunter2\n",
                """
                apiVersion: v1
                kind: Secret
                metadata: {name: db}
                stringData:
                  a: hunter2{{ .Values.x }}
                  {{ .b }}
                """,
            })
    void nothingOfASecretIsShown(String text) {
        SourceFile file = inputs.file("secret.yaml", text);
        String shown = frame(text, text);
        for (int i = text.indexOf("hunter2"); i >= 0; i = text.indexOf("hunter2", i + 1)) {
            inputs.add(Inputs.finding(Severity.ERROR, file, new Span(i, i + 7), "wrong", ""));
            inputs.add(Inputs.with(
                    Inputs.error(file, "apiVersion", "wrong"), new Related(file, new Span(i, i + 7), "here")));
        }
        assertThat(shown + inputs.frames(ReportStyle.PLAIN))
                .doesNotContain("hunter2")
                .contains("<hidden>");
    }

    @Test
    void aliasHidesTheTextItBringsIn() {
        String text = """
            apiVersion: v1
            kind: Secret
            metadata: {name: db, labels: {a: &x hunter2}}
            data:
              password: *x
            """;
        assertThat(frame(text, "hunter2")).doesNotContain("hunter2");
    }

    @Test
    void objectsBesideASecretAreShown() {
        String text = SECRET + """
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: db
            data:
              host: example
            """;
        assertThat(frame(text, "example")).contains("14 |   host: example\n");
    }

    @Test
    void secretOfAnotherKindOfNameIsNoSecret() {
        assertThat(frame("apiVersion: v1\nkind: SealedSecret\nmetadata: {name: db}\nspec: {x: shown}\n", "shown"))
                .contains("spec: {x: shown}");
    }

    @Test
    void fixThatWritesAValueIsToldToNobody() {
        SourceFile file = inputs.file("secret.yaml", SECRET);
        Fix rewrite = Fix.safe("write it otherwise", new TextEdit(Inputs.span(file, "hunter2"), "hunter2!"));
        inputs.add(Inputs.with(Inputs.error(file, "password", "wrong"), rewrite));
        assertThat(inputs.frames(ReportStyle.PLAIN))
                .doesNotContain("hunter2")
                .endsWith("= fix (safe): write it otherwise\n");
        assertThat(inputs.told(new JsonReport())).doesNotContain("hunter2", "\"fix\"");
        assertThat(inputs.told(new SarifReport(SourceRoot.of(Path.of(""))))).doesNotContain("hunter2", "\"fixes\"");
    }

    @Test
    void fixThatOnlyAddsQuotesIsTold() {
        SourceFile file = inputs.file("secret.yaml", SECRET);
        Span value = Inputs.span(file, "hunter2");
        Fix quote = Fix.safe("quote it", TextEdit.insert(value.start(), "\""), TextEdit.insert(value.end(), "\""));
        Finding finding = Inputs.with(Inputs.error(file, "password", "wrong"), quote);
        assertThat(inputs.add(finding).told(new JsonReport())).contains("\"newText\": \"\\\"\"");
        assertThat(List.of(inputs.frames(ReportStyle.PLAIN).split("\n"))).noneMatch(line -> line.contains("hunter2"));
    }
}
