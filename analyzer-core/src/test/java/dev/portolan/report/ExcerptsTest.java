package dev.portolan.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Fix;
import dev.portolan.source.SourceFile;
import dev.portolan.source.Span;
import dev.portolan.source.TextEdit;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In every input here, hunter2 is what nobody may see. */
class ExcerptsTest {

    private static final String POD = """
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        spec:
          containers:
            - name: web
              image: nginx
              env:
                - name: USER
                  value: hunter2
                - name: PLAIN
                  value: "hunter2" # a password
              ports:
                - containerPort: 80
        """;

    private final Inputs inputs = new Inputs();

    /** Lines as {@code 3 kind: [Pod]}: marks in brackets, what is replaced in braces. */
    private String told(SourceFile file, Span span) {
        return new Excerpts(inputs.outcome())
                .lines(file, span).stream()
                        .map(line -> line.isLeftOut()
                                ? "..."
                                : line.number()
                                        + " "
                                        + line.parts().stream()
                                                .map(ExcerptsTest::told)
                                                .collect(Collectors.joining()))
                        .collect(Collectors.joining("\n"));
    }

    private static String told(CodePart part) {
        return switch (part.look()) {
            case PLAIN -> part.text();
            case MARKED -> "[" + part.text() + "]";
            case REPLACED -> "{" + part.text() + "}";
        };
    }

    private String told(String text, String marked) {
        SourceFile file = inputs.file("pod.yaml", text);
        return told(file, Inputs.span(file, marked));
    }

    @Test
    void markedTextStandsBetweenTwoLinesOnEitherSide() {
        assertThat(told(POD, "nginx"))
                .isEqualTo("6   containers:\n7     - name: web\n8       image: [nginx]\n9       env:\n"
                        + "10         - name: USER");
    }

    @Test
    void valuesOfEnvironmentVariablesAreHidden() {
        assertThat(told(POD, "PLAIN"))
                .isEqualTo("10         - name: USER\n11           value: {<hidden>}\n12         - name: [PLAIN]\n"
                        + "13           value: {<hidden>}\n14       ports:");
    }

    @Test
    void hiddenTextCanBeMarked() {
        assertThat(told(POD, "hunter2"))
                .contains("11           value: [<hidden>]")
                .doesNotContain("hunter2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "env: [{name: A, value: hunter2}]",
                "env:\n  - name: A\n    value: hunter2\n    value: other",
                "env:\n  - name: A\n    value: |\n      hunter2\n      hunter2",
                "template:\n  env:\n    - value: &p hunter2\n    - value: *p",
                "copy: &p hunter2\nenv:\n  - value: *p",
                "# value: a\n  # value: hunter2\n# hunter2\n# value: hunter2",
                "# value: a\n  # last-applied-configuration: a\n    b: hunter2",
                "# last-applied-configuration: a\n  # value: a\n  c: hunter2\n  # value: b\n# hunter2",
            })
    void noFormOfAnEnvironmentVariableShowsItsValue(String spec) {
        String text = "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n" + spec.indent(2);
        SourceFile file = inputs.file("pod.yaml", text);
        for (int i = 0; i < text.length(); i++) {
            assertThat(told(file, new Span(i, i + 1))).doesNotContain("hunter2").doesNotContain("unter");
        }
    }

    @Test
    void valuesOfSecretsAreHidden() {
        assertThat(told("apiVersion: v1\nkind: Secret\nmetadata:\n  name: a\nstringData:\n  p: hunter2\n", "p: h"))
                .contains("6   [p: ][<hidden>]")
                .doesNotContain("hunter2");
    }

    @Test
    void nothingOfADocumentThatCouldNotBeReadIsShown() {
        assertThat(told("apiVersion: v1\nkind: Pod\nspec: [hunter2\n", "kind")).isEmpty();
        assertThat(told("apiVersion: v1\nkind: Pod\nspec: {{ .Values.hunter2 }}\n", "kind"))
                .isEmpty();
    }

    @Test
    void neighbouringDocumentsAreNotShown() {
        assertThat(told("a: hunter2\n---\napiVersion: v1\nkind: Pod\n---\nb: hunter2\n", "Pod"))
                .isEqualTo("3 apiVersion: v1\n4 kind: [Pod]");
    }

    @Test
    void middleOfALongSpanIsLeftOut() {
        String text = "apiVersion: v1\nkind: ConfigMap\ndata:\n" + "  a: b\n".repeat(30);
        SourceFile file = inputs.file("long.yaml", text);
        assertThat(told(file, new Span(text.indexOf("data"), text.length() - 1)))
                .isEqualTo("""
                    1 apiVersion: v1
                    2 kind: ConfigMap
                    3 [data:]
                    4   [a: b]
                    5   [a: b]
                    6   [a: b]
                    7   [a: b]
                    ...
                    33   [a: b]\
                    """);
    }

    @Test
    void partOfALongLineStandsAroundTheMark() {
        String line =
                told("kind: Pod\napiVersion: v1 # " + "x".repeat(500) + " here " + "y".repeat(500) + "\n", "here");
        assertThat(line.lines().toList().get(1))
                .startsWith("2 {\u2026}xxx")
                .contains("xx [here] yy")
                .endsWith("yyy{\u2026}")
                .hasSizeLessThan(180);
    }

    @Test
    void placeBetweenTwoSignsIsMarked() {
        SourceFile file = inputs.file("a.yaml", "apiVersion: v1\nkind:\n");
        assertThat(told(file, new Span(20, 20))).isEqualTo("1 apiVersion: v1\n2 kind:[]");
    }

    @Test
    void invisibleSignsAreShownByTheirNumber() {
        assertThat(told("apiVersion: v1\nkind: \"\u202ePod\"\n", "Pod")).contains("kind: \"\\u{202e}[Pod]\"");
    }

    @Test
    void fixIsTheLinesThatGoAndCome() {
        SourceFile file = inputs.file("pod.yaml", POD);
        assertThat(diff(file, "nginx", "nginx:1")).containsExactly("-8       image: nginx", "+8       image: nginx:1");
    }

    @Test
    void fixOfWhatMayNotBeShownIsNotShown() {
        SourceFile file = inputs.file("pod.yaml", POD);
        assertThat(diff(file, "hunter2", "\"hunter2\"")).isEmpty();
    }

    private List<String> diff(SourceFile file, String old, String fresh) {
        Finding finding = Inputs.with(
                Inputs.error(file, old, "wrong"), Fix.safe("write it", new TextEdit(Inputs.span(file, old), fresh)));
        return new Excerpts(inputs.outcome())
                .diff(finding).stream()
                        .map(line -> line.change().sign() + line.number() + " " + line.text())
                        .toList();
    }
}
