package dev.portolan.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.everit.json.schema.regexp.Regexp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoPatternTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "((((a{100}){100}){100}){100})",
                "(((a{1,1000}){1,1000}){1,1000})",
                "(a{100}){11}",
                "(?:a{100}){11,}?",
                "(a|b{2}|(c{501})){2}",
                "((a{0,501})*){2}",
                "([]}]{501}){2}",
                "([[:alpha:]]{501}){2}",
                "(\\pL{501}\\p{Greek}){2}",
                "(\\x{10FFFF}{501}){2}",
                "(\\Q(((\\E{501}){2}",
                "(\\({501}){2}",
                "(?P<name>(?i)a{501}){2}",
                "a{1001}",
                "a{99999999999}",
                "(a{501}){2}("
            })
    void moreThan1000RepeatsAreRefused(String pattern) {
        assertThat(GoPattern.problem(pattern)).isEqualTo("invalid repeat count");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a{100}){10}",
                "(a{500}|b{500}){2}",
                "a{1000}b{1000}",
                "((a{1000}){0}){1000}",
                "(a*)*b{1000}",
                "([{501}]){1000}",
                "(\\Qa{501}\\E){1000}",
                "(\\{501}){1000}",
                "(a{,501}){1000}",
                "(a{0501}){1000}",
                "(a{5x}){1000}",
                "(a{5,0501}){1000}"
            })
    void whatGoReadsIsRead(String pattern) {
        assertThat(GoPattern.problem(pattern)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "[",
                "a**",
                "a\\",
                "\\Q",
                "\\p{",
                "[[:",
                "[[:alpha:",
                "[^",
                "a{",
                "a{1",
                "a{1,",
                "(?",
                ")",
                "|",
                "[\\"
            })
    void patternThatEndsTooSoonIsReadToItsEnd(String pattern) {
        assertThat(PatternSize.of(pattern).repeats()).isEqualTo(1);
    }

    @Test
    void deepGroupsAreRefused() {
        assertThat(GoPattern.problem("(".repeat(1000) + "a" + ")".repeat(1000))).isNull();
        assertThat(GoPattern.problem("(".repeat(1001) + "a" + ")".repeat(1001))).contains("deeper");
    }

    @Test
    void whatIsLargeOnlyForUsIsNoProblemAndNotCompiled() {
        for (String pattern : List.of("a{1000}".repeat(11), "ab".repeat(5_001))) {
            assertThat(GoPattern.problem(pattern)).isNull();
            assertThat(GoPattern.compile(pattern)).isNull();
        }
    }

    @Test
    void textThatIsTooLongForAPatternIsNotJudged() {
        Regexp pattern = Objects.requireNonNull(GoPattern.compile("^(a?){900}b$"));

        assertThat(pattern.patternMatchingFailure("a".repeat(1_000))).isPresent();
        assertThat(pattern.patternMatchingFailure("a".repeat(1_000_000))).isEmpty();
    }
}
