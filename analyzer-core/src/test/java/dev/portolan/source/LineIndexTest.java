package dev.portolan.source;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;

class LineIndexTest {

    @Test
    void linesEndWithLfCrLfOrCr() {
        LineIndex lines = new LineIndex("a\nb\r\nc\rd");

        assertThat(lines.lineCount()).isEqualTo(4);
        assertThat(lines.position(7)).isEqualTo(new Position(4, 1));
        assertThat(lines.span(2)).isEqualTo(new Span(2, 3));
    }

    @Test
    void theEndOfTheTextHasAPlace() {
        assertThat(new LineIndex("").position(0)).isEqualTo(new Position(1, 1));
        assertThat(new LineIndex("a\n").position(2)).isEqualTo(new Position(2, 1));
    }

    @Property
    void everyOffsetLiesOnItsLineBehindTheLinesStart(
            @ForAll @Chars({'\n', '\r', ':', ' '}) @CharRange(from = 'a', to = 'c') String text) {
        LineIndex lines = new LineIndex(text);
        for (int offset = 0; offset <= text.length(); offset++) {
            Position position = lines.position(offset);
            assertThat(lines.start(position.line()) + position.column() - 1).isEqualTo(offset);
        }
    }
}
