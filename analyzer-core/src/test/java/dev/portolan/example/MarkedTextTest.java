package dev.portolan.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkedTextTest {

    @Test
    void marksAreTakenOut() {
        MarkedText marked = MarkedText.read("a.yaml", """
                # run with: complete namespace=shop
                kind: Service # finding at "Service": is wrong: "so"
                # finding below at "a\\n\\t\\"b\\"": second
                # finding below at "a": first
                a: b
                """);
        assertThat(marked.options()).isEqualTo("complete namespace=shop");
        assertThat(marked.files()).extracting(SourceFile::text).containsExactly("kind: Service\na: b\n");
        assertThat(marked.expectations())
                .containsExactly(
                        new Expectation("a.yaml", 1, "Service", "is wrong: \"so\""),
                        new Expectation("a.yaml", 2, "a\n\t\"b\"", "second"),
                        new Expectation("a.yaml", 2, "a", "first"));
    }

    @Test
    void linesCountFromTheBeginningOfEachFile() {
        MarkedText marked =
                MarkedText.read("a.yaml", "# file: b.yaml\na: 1\n# file: c/d.yaml\nb: 2 # finding at \"2\": two\n");
        assertThat(marked.files()).extracting(SourceFile::path).containsExactly("b.yaml", "c/d.yaml");
        assertThat(marked.expectations()).containsExactly(new Expectation("c/d.yaml", 1, "2", "two"));
    }

    @Test
    void escapesStandForSignsAndBytes() {
        Example example = new Example("some-rule", "test", "escapes", List.of(), List.of(), List.of());
        SourceFile decoded = example.decoded(List.of(SourceFile.of("a.yaml", "a\\u{85}b\\u{1F6A2}\\x{ff}")))
                .get(0);
        assertThat(decoded.text()).isEqualTo("a\u0085b\uD83D\uDEA2\uFFFD");
        assertThat(Escapes.unquoted("\\u{85}\\n\\\\")).isEqualTo("\u0085\n\\");
    }
}
