package dev.portolan.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.report.ShownLine.Excerpt;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ShownLineTest {

    private static final int ROOM = 120;

    /** Letters, what takes two columns or none, what is shown by its number, halves of pairs, and orders to build servers. */
    private static final List<String> SIGNS = List.of(
            "a",
            "b c",
            "    ",
            "\t",
            "\u6F22",
            "\u0301",
            "\u1160",
            "\uFE0F",
            "\u231A",
            "\u200B",
            "\uD83D\uDE00",
            "\uD83C\uDFFD",
            "\uD800",
            "\uDC00",
            "##x[",
            "#");

    @Property(tries = 300)
    void partOfALongLineShowsWhatTheWholeWouldShow(
            @ForAll("lines") String line,
            @ForAll @IntRange(max = 100) int percent,
            @ForAll @IntRange(max = 300) int length) {
        int place = line.length() * percent / 100;
        int behind = Math.min(line.length(), place + length);

        assertThat(shown(ShownLine.near(line, place), place, behind))
                .isEqualTo(shown(ShownLine.of(line), place, behind));
    }

    /** The text, and where the marks below it begin and end. */
    private static String shown(ShownLine line, int place, int behind) {
        int from = line.start(place);
        int to = Math.max(from + 1, line.end(behind));
        Excerpt excerpt = line.around(from, to, ROOM);
        return excerpt.text() + " " + excerpt.column(from) + " " + excerpt.column(to) + " "
                + (from <= line.indentation());
    }

    @Test
    void blanksFarToTheLeftAreIndentationAndOtherSignsAreNone() {
        String blanks = " ".repeat(2_000) + "a";
        String sign = "a" + blanks;

        assertThat(ShownLine.near(blanks, 2_000).indentation())
                .isEqualTo(ShownLine.near(blanks, 2_000).start(2_000));
        assertThat(ShownLine.near(sign, 2_001).indentation()).isNegative();
    }

    @Provide
    Arbitrary<String> lines() {
        Arbitrary<String> mixed = Arbitraries.of(SIGNS).list().ofMaxSize(120).map(signs -> String.join("", signs));
        Arbitrary<String> plain = Arbitraries.integers().between(0, 1_500).map("x1:, "::repeat);
        Arbitrary<String> same = Arbitraries.of(SIGNS).map(sign -> sign.repeat(900));
        return Arbitraries.oneOf(mixed, plain, same)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(parts -> String.join("", parts));
    }
}
