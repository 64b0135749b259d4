package dev.portolan.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.source.SourceFile;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scalars at the borders between numbers and strings. */
class ScalarsTest {

    private static YamlScalar read(String written) {
        YamlMapping root = (YamlMapping) Objects.requireNonNull(
                YamlReader.read(SourceFile.of("a.yaml", "a: " + written + "\n"), ReadingLimits.DEFAULT)
                        .get(0)
                        .root());
        return (YamlScalar) Objects.requireNonNull(root.get("a"));
    }

    @ParameterizedTest
    @CsvSource({
        "9223372036854775807, INTEGER, 9223372036854775807",
        "9223372036854775808, INTEGER, 9223372036854775808",
        "+9223372036854775807, INTEGER, 9223372036854775807",
        "18446744073709551615, INTEGER, 18446744073709551615",
        "18446744073709551616, INTEGER, 18446744073709552000",
        "-9223372036854775808, INTEGER, -9223372036854775808",
        "-9223372036854775809, INTEGER, -9223372036854776000",
        "999999999999999, INTEGER, 999999999999999",
        "1000000000000000, INTEGER, 1000000000000000",
        "0x7fffffffffffffff, INTEGER, 9223372036854775807",
        "0xfffffffffffffff, INTEGER, 1152921504606846975",
        "0b111, INTEGER, 7",
        "-0b111, INTEGER, -7",
        "0o17, INTEGER, 15",
        "017, INTEGER, 15",
        "-017, INTEGER, -15",
        "08, INTEGER, 8",
        "0, INTEGER, 0",
        "00, INTEGER, 0",
        "1_000, INTEGER, 1000",
        "1_000.5, FLOAT, 1000.5",
        ".5, FLOAT, 0.5",
        ".5_5, FLOAT, 0.55",
        "._5, STRING, ._5",
        ".5_, STRING, .5_",
        ".5__5, STRING, .5__5",
        ".5_a, STRING, .5_a",
        "1e3, INTEGER, 1000",
        "1e21, FLOAT, 1e+21",
        "1e20, INTEGER, 100000000000000000000",
        "123456e17, FLOAT, 1.23456e+22",
        "1e-6, FLOAT, 0.000001",
        "1e-7, FLOAT, 1e-7",
        "-1e-7, FLOAT, -1e-7",
        "1.50, FLOAT, 1.5",
        "0.1, FLOAT, 0.1",
        "0.30000000000000004, FLOAT, 0.30000000000000004",
        "0.1234567890123456, FLOAT, 0.1234567890123456",
        "5e-324, FLOAT, 5e-324",
        "1.7976931348623157e308, FLOAT, 1.7976931348623157e+308",
        "1e400, STRING, 1e400",
        "-0.0, INTEGER, -0",
        "0.0, INTEGER, 0",
        "1., INTEGER, 1",
        "., STRING, .",
        "+, STRING, +",
        "-., STRING, -.",
        "1e, STRING, 1e",
        "1e+, STRING, 1e+",
        "1.2.3, STRING, 1.2.3",
        "0x, STRING, 0x",
        "0xg, STRING, 0xg",
        "0b2, STRING, 0b2",
        "1:30, STRING, 1:30",
        "100m, STRING, 100m",
        "y, BOOLEAN, true",
        "no, BOOLEAN, false",
        "yess, STRING, yess",
        "falsey, STRING, falsey",
        "Falsey, STRING, Falsey",
        "azzzzz, STRING, azzzzz",
        "zaaaaa, STRING, zaaaaa",
        "Azzzzz, STRING, Azzzzz",
        "Zaaaaa, STRING, Zaaaaa",
        "/aaaaa, STRING, /aaaaa",
        "0aaaaa, STRING, 0aaaaa",
        "2001-02-03, STRING, 2001-02-03"
    })
    void aScalarIsWhatKubectlTakesItFor(String written, ScalarType type, String value) {
        YamlScalar scalar = read(written);
        assertThat(scalar.type()).isEqualTo(type);
        assertThat(scalar.value()).isEqualTo(value);
        assertThat(scalar.text()).isEqualTo(written);
    }

    /** Go reads no number that has more digits than fill 64 bits, in whatever base. */
    @Test
    void numbersMayBeLong() {
        assertThat(read("0b" + "1".repeat(63)).value()).isEqualTo("9223372036854775807");
        assertThat(read("0b" + "1".repeat(64)).value()).isEqualTo("18446744073709551615");
        assertThat(read("0b1" + "0".repeat(64)).type()).isEqualTo(ScalarType.STRING);
        assertThat(read("0b" + "0".repeat(70) + "1").value()).isEqualTo("1");
        assertThat(read("1" + "0".repeat(64)).value()).isEqualTo("1e+64");
        assertThat(read("+18446744073709551615").value()).isEqualTo("18446744073709552000");
    }

    @Test
    void aScalarSaysWhetherItIsNothingOrAString() {
        assertThat(read("~").isNull()).isTrue();
        assertThat(read("x").isNull()).isFalse();
        assertThat(read("x").isString()).isTrue();
        assertThat(read("'~'").isString()).isTrue();
        assertThat(read("1").isString()).isFalse();
    }

    @Test
    void equalTextsMeanTheSameHoweverOftenTheyAreRead() {
        for (String word : new String[] {"", "a", "metadata", "w".repeat(48), "w".repeat(49), "v".repeat(300)}) {
            for (int i = 0; i < 3; i++) {
                assertThat(read('"' + word + '"').value()).isEqualTo(word);
                assertThat(read("&x '" + word + "'").value()).isEqualTo(word);
            }
        }
    }

    /** Words that fall on one place of the memory of words: Aa and BB have one hash. */
    @Test
    void wordsOfOneHashAreNotMistakenForEachOther() {
        for (int i = 0; i < 3; i++) {
            for (String word : new String[] {"Aa", "BB", "AaAa", "BBBB", "AaBB", "C#"}) {
                assertThat(read('"' + word + '"').value()).isEqualTo(word);
                assertThat(read("&x '" + word + "'").value()).isEqualTo(word);
            }
        }
    }

    /** Large runs hold the same few words millions of times. */
    @Test
    void wordsThatComeAgainAreHeldOnce() {
        for (String word : new String[] {"metadata", "m", "w".repeat(48)}) {
            String held = read(word).value();
            assertThat(read(word).value()).isSameAs(held);
            assertThat(read('"' + word + '"').value()).isSameAs(held);
            assertThat(read("&x " + word).value()).isSameAs(held);
            assertThat(read("&x " + word).text()).isSameAs(held);
        }
        assertThat(read("'it''s'").value()).isSameAs(read("&x \"it's\"").value());
        assertThat(read("yes").value()).isSameAs(read("on").value());
        assertThat(read("017").value()).isSameAs(read("&x 15").value());
    }
}
