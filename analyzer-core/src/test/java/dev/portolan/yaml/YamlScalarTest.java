package dev.portolan.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.source.SourceFile;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlScalarTest {

    private static YamlMapping read(String text) {
        return (YamlMapping)
                Objects.requireNonNull(YamlReader.read(SourceFile.of("a.yaml", text), ReadingLimits.DEFAULT)
                        .get(0)
                        .root());
    }

    private static YamlNode value(String text) {
        return Objects.requireNonNull(read(text).get("a"));
    }

    @Test
    void equalIsWhatIsWrittenAlikeAtOnePlace() {
        assertThat(value("a: 17\n")).isEqualTo(value("a: 17\n")).hasSameHashCodeAs(value("a: 17\n"));
        assertThat(value("a: 17\n"))
                .isNotEqualTo(value("a:  17\n"))
                .isNotEqualTo(value("a: 18\n"))
                .isNotEqualTo(value("a: '7'\n"))
                .isNotEqualTo("17");
        assertThat(value("a: '1'\n")).isNotEqualTo(value("a: \"1\"\n"));
        assertThat(value("a: 0777\n")).isNotEqualTo(value("a: 0778\n"));
    }

    /** Numbers as keys are written as Go writes those of 32 bits. */
    @ParameterizedTest
    @CsvSource({
        "0.0, 0",
        "-0.0, -0",
        "1.5, 1.5",
        "0.0001, 0.0001",
        "0.00001, 1e-05",
        "999999.0, 999999",
        "1000000.0, 1e+06",
        "1250000.0, 1.25e+06",
        "-1250000.0, -1.25e+06",
        "1e-12, 1e-12",
        "1e39, .inf",
        "-1e39, -.inf",
        ".inf, .inf",
        ".nan, .nan",
        "0.1, 0.1"
    })
    void keysThatAreNumbersAreWrittenShort(String written, String key) {
        assertThat(read(written + ": x\n").entries().get(0).name()).isEqualTo(key);
    }
}
