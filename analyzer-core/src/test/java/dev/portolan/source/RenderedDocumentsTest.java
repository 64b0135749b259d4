package dev.portolan.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenderedDocumentsTest {

    private static final String STREAM = """
        ---
        # Source: shop/templates/web.yaml
        a: 1
        ---
        # Source: shop/templates/web.yaml
        # Source: shop/templates/liar.yaml
        a: 2
        --- # a comment
        a: 3
        ---
        # Source: shop/charts/mail/crds/x.yaml
        a: |
          ---
          # Source: shop/templates/inner.yaml
        b: 4
        ----
        a: 5
        """;

    private static String nameOf(String text, String at) {
        return SourceFile.of(SourceFile.STANDARD_INPUT, text).renderedFrom(text.indexOf(at));
    }

    @Test
    void commentBehindASeparatorNamesTheWholeDocument() {
        assertThat(nameOf(STREAM, "---")).isEqualTo("shop/templates/web.yaml");
        assertThat(nameOf(STREAM, "a: 1")).isEqualTo("shop/templates/web.yaml");
        assertThat(nameOf(STREAM, "a: 2")).isEqualTo("shop/templates/web.yaml");
        assertThat(nameOf(STREAM, "a: 3")).isEmpty();
        assertThat(nameOf(STREAM, "b: 4")).isEqualTo("shop/charts/mail/crds/x.yaml");
        assertThat(nameOf(STREAM, "a: 5")).isEmpty();
    }

    @Test
    void lineEndsOfWindowsAreNoPartOfTheName() {
        String windows = STREAM.replace("\n", "\r\n");
        assertThat(nameOf(windows, "a: 1")).isEqualTo("shop/templates/web.yaml");
        assertThat(nameOf(windows, "a: 3")).isEmpty();
    }

    @Test
    void theFirstDocumentMayHaveNoSeparator() {
        assertThat(nameOf("# Source: shop/templates/web.yaml\na: 1\n", "a: 1")).isEqualTo("shop/templates/web.yaml");
    }

    @Test
    void endOfTheTextBelongsToTheLastDocument() {
        SourceFile file = SourceFile.of("a.yaml", "---\n# Source: shop/templates/web.yaml\na: 1");
        assertThat(file.renderedFrom(file.text().length())).isEqualTo("shop/templates/web.yaml");
        assertThat(SourceFile.of("a.yaml", "").renderedFrom(0)).isEmpty();
        assertThat(SourceFile.of("a.yaml", "# Source: ").renderedFrom(0)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/templates/web.yaml",
                "/etc/templates/passwd",
                "shop/templates/../../../etc/passwd",
                "../shop/templates/web.yaml",
                "C:\\shop\\templates\\web.yaml",
                "a book about ships",
                "notes/web.yaml",
                ""
            })
    void whatHelmWouldNotWriteIsNoName(String name) {
        assertThat(nameOf("---\n# Source: " + name + "\na: 1\n", "a: 1")).isEmpty();
    }

    @Test
    void veryLongNameIsNone() {
        assertThat(nameOf("---\n# Source: shop/templates/" + "x".repeat(600) + "\na: 1\n", "a: 1"))
                .isEmpty();
    }

    @Test
    void fileThatHelmWroteItselfSaysWhereItIs() {
        String text = "---\n# Source: shop/templates/web.yaml\na: 1\n";
        assertThat(SourceFile.of("out/shop/templates/web.yaml", text).renderedFrom(40))
                .isEmpty();
        assertThat(SourceFile.of("all.yaml", text).renderedFrom(40)).isEqualTo("shop/templates/web.yaml");
    }

    @Test
    void annotationNamesItsOwnDocumentOnly() {
        String origin = "metadata:\n  annotations:\n    config.kubernetes.io/origin: |\n      path: ../base/%s.yaml\n";
        String text = "a: 1\n---\na: 2\n---\n" + origin.formatted("web") + "---\na: 3\n---\na: 4\n---\n"
                + origin.formatted("mail") + "---\na: 5\n";

        assertThat(nameOf(text, "a: 1")).isEmpty();
        assertThat(nameOf(text, "a: 2")).isEmpty();
        assertThat(nameOf(text, "path: ../base/web")).isEqualTo("../base/web.yaml");
        assertThat(nameOf(text, "a: 3")).isEmpty();
        assertThat(nameOf(text, "a: 4")).isEmpty();
        assertThat(nameOf(text, "path: ../base/mail")).isEqualTo("../base/mail.yaml");
        assertThat(nameOf(text, "a: 5")).isEmpty();
    }

    @Test
    void annotationOfKustomizeNamesItsObject() {
        String text = """
            kind: Service
            metadata:
              annotations:
                config.kubernetes.io/origin: |
                  path: ../base/web.yaml
              name: web
            ---
            metadata:
              annotations:
                config.kubernetes.io/origin: |
                  configuredIn: kustomization.yaml
                  configuredBy:
                    kind: ConfigMapGenerator
              name: generated
            ---
            metadata:
              annotations:
                config.kubernetes.io/origin: |
                  ref: v1
                  repo: https://example.com/repo
                  path: far/away.yaml
              name: remote
            ---
            metadata:
              annotations:
                config.kubernetes.io/origin: |
                  ref: v1
              path: not/this.yaml
              name: pathless
            ---
            data:
              x: config.kubernetes.io/origin
            name: none
            """;
        assertThat(nameOf(text, "name: web")).isEqualTo("../base/web.yaml");
        assertThat(nameOf(text, "name: generated")).isEqualTo("kustomization.yaml");
        assertThat(nameOf(text, "name: remote")).isEqualTo("far/away.yaml");
        assertThat(nameOf(text, "name: pathless")).isEmpty();
        assertThat(nameOf(text, "name: none")).isEmpty();
    }

    @Test
    void endlessAnnotationIsReadLineByLine() {
        String text =
                "metadata:\n  annotations:\n    config.kubernetes.io/origin: |\n" + "      a: b\n".repeat(200_000);
        assertThat(nameOf(text, "a: b")).isEmpty();
        assertThat(nameOf(text + "      path: far.yaml\n", "a: b")).isEqualTo("far.yaml");
    }
}
