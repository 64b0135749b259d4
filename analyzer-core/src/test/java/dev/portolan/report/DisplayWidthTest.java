package dev.portolan.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {

    @ParameterizedTest
    @CsvSource({
        "abc, 3",
        "é, 1",
        "e\u0301, 1",
        "世界, 4",
        "ｗｅｂ, 6",
        "한글, 4",
        "\u1112\u1161\u11AB, 2",
        "👍, 2",
        "👍🏽, 2",
        "🏽, 2",
        "⚠\uFE0F, 2",
        "⚠, 1",
        "a\uFE0F, 2",
        "、, 2",
        "ﾊ, 1",
        "ก\u0E34, 1",
        "𠀀, 2",
        "→, 1",
    })
    void columnsOfATerminal(String text, int columns) {
        assertThat(DisplayWidth.of(text)).isEqualTo(columns);
    }
}
