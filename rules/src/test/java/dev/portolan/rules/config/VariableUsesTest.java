package dev.portolan.rules.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariableUsesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        $(A)              | [A]
        x$(A)y$(B)z$(A)   | [A, B]
        $$(A)             | []
        $$$(A)            | [A]
        $$$$(A)           | []
        $(A               | []
        $A ${A} $         | []
        $(date +%s)       | []
        $()               | []
        $((1 + 2))        | []
        $(A$(B))          | []
        $x$(A)            | [A]
        $(1A) $(a-b.c_d)  | [a-b.c_d]
        """)
    void takesWhatTheKubeletTakes(String text, String names) {
        assertThat(VariableUses.of(text)).hasToString(names);
    }
}
