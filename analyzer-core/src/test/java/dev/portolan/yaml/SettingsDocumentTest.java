package dev.portolan.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsDocumentTest {

    private static SettingsDocument document(String text) {
        return SettingsDocument.of("portolan.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void keysAndValuesAreRead() {
        SettingsDocument document = document("# mine\nfail-on: error\n");
        YamlMapping read = Objects.requireNonNull(document.read("a configuration", "fail-on: error"));
        assertThat(((YamlScalar) Objects.requireNonNull(read.get("fail-on"))).value())
                .isEqualTo("error");
        assertThat(document.problems()).isEmpty();
        assertThat(document.file().path()).isEqualTo("portolan.yaml");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        - a            | portolan.yaml:1:1: a configuration has keys with values, such as fail-on: error
        a: b\\n---\\nc: d | portolan.yaml:3:1: a configuration is one document; take the rest out
        a: 1\\na: 2    | portolan.yaml:2:1: a is there twice; take one out
        a: 1\\n  b: 2  | portolan.yaml:2:3: this line is indented deeper than the complete line above it; indent both alike
        a: "\\/"       | portolan.yaml:1:5: this is not read by all alike; write it in a plainer way
        """)
    void whatIsWrongHasItsPlace(String text, String problem) {
        SettingsDocument document = document(text.replace("\\n", "\n"));
        document.read("a configuration", "fail-on: error");
        assertThat(document.problems()).containsExactly(problem);
    }

    @Test
    void whatIsNoYamlHasItsPlace() {
        SettingsDocument document = document("a: [b\n");
        assertThat(document.read("a configuration", "fail-on: error")).isNull();
        assertThat(document.problems()).singleElement().asString().startsWith("portolan.yaml:1:");
    }

    @Test
    void anEmptyFileSaysNothing() {
        SettingsDocument document = document("# nothing yet\n");
        assertThat(document.read("a configuration", "fail-on: error")).isNull();
        assertThat(document.problems()).isEmpty();
    }

    @Test
    void aWordThatIsNearIsNamed() {
        assertThat(SettingsDocument.near("severty", List.of("severity", "rules")))
                .isEqualTo("; did you mean severity?");
        assertThat(SettingsDocument.near("colour", List.of("severity", "rules")))
                .isEmpty();
    }
}
