package dev.portolan.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LongWordsTest {

    @Test
    void messagesOfTheUsualKindStayAsTheyAre() {
        String names = "no pod has the label " + "x".repeat(253) + "/" + "y".repeat(63) + "; write one of these";

        assertThat(LongWords.cut(names)).isEqualTo(names);
        assertThat(LongWords.cut("a b")).isEqualTo("a b");
    }

    @Test
    void ofLongWordsTheMiddleIsLeftOut() {
        String message = "kind \"" + "x".repeat(1_000_000) + "\" is unknown";

        assertThat(LongWords.cut(message))
                .isEqualTo("kind \"" + "x".repeat(89) + "..." + "x".repeat(28) + "\" is unknown");
    }

    @Test
    void manyWordsTogetherAreCutAndTheAdviceStays() {
        String message = "words " + "word ".repeat(100_000) + "are too many; write fewer";

        assertThat(LongWords.cut(message))
                .startsWith("words word word")
                .contains("...")
                .endsWith("word are too many; write fewer")
                .hasSizeLessThan(2010);
    }

    @Test
    void noSignIsTornApart() {
        for (String before : new String[] {"", "x"}) {
            String cut = LongWords.cut(before + "\uD83D\uDE00".repeat(1000));

            assertThat(cut).hasSizeLessThan(130);
            assertThat(cut.chars()
                            .filter(c -> Character.isHighSurrogate((char) c))
                            .count())
                    .isEqualTo(cut.chars()
                            .filter(c -> Character.isLowSurrogate((char) c))
                            .count());
            assertThat(cut.codePoints().filter(c -> c >= 0xD800 && c <= 0xDFFF)).isEmpty();
        }
    }
}
