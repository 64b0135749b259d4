package dev.portolan.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ChangedLinesTest {

    private static ChangedLines lines(int... numbers) {
        BitSet lines = new BitSet();
        for (int number : numbers) {
            lines.set(number);
        }
        return ChangedLines.of(lines);
    }

    @Test
    void aCarriageReturnAloneEndsNoLineToGit() {
        SourceFile file = SourceFile.of("a.yaml", "a\rb\r\nc\n");

        assertThat(lines(2).touch(file, new Span(2, 3))).isFalse();
        assertThat(lines(1).touch(file, new Span(2, 3))).isTrue();
        assertThat(lines(2).touch(file, new Span(5, 6))).isTrue();
    }

    @Test
    void anEndAtTheStartOfALineBelongsToTheLineBefore() {
        SourceFile file = SourceFile.of("a.yaml", "a\nb\n");

        assertThat(lines(2).touch(file, new Span(0, 2))).isFalse();
        assertThat(lines(2).touch(file, new Span(0, 3))).isTrue();
        assertThat(lines(3).touch(file, new Span(4, 4))).isTrue();
    }

    @Property
    void aPlaceIsTouchedWhereOneOfItsLinesChanged(
            @ForAll @Chars({'\n', '\r', 'a'}) String text,
            @ForAll @IntRange(max = 40) int one,
            @ForAll @IntRange(max = 40) int other,
            @ForAll @IntRange(min = 1, max = 20) int changed) {
        int start = Math.min(text.length(), Math.min(one, other));
        int end = Math.min(text.length(), Math.max(one, other));
        long first = 1 + feeds(text, start);
        long last = 1 + feeds(text, Math.max(start, end - 1));

        assertThat(lines(changed).touch(SourceFile.of("a.yaml", text), new Span(start, end)))
                .isEqualTo(first <= changed && changed <= last);
    }

    private static long feeds(String text, int end) {
        return text.substring(0, end).chars().filter(c -> c == '\n').count();
    }
}
