package dev.portolan.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.source.Span;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SpanUnionTest {

    @Test
    void anEmptySpanIsTouchedAndCoversNothing() {
        SpanUnion union = SpanUnion.of(List.of(new Span(3, 3)));

        assertThat(union.touches(new Span(1, 3))).isTrue();
        assertThat(union.touches(new Span(4, 9))).isFalse();
        assertThat(union.covered(new Span(2, 4))).containsExactly(false, false);
    }

    @Property
    void itSaysWhatALookAtEverySpanSays(@ForAll("spans") List<Span> spans, @ForAll("span") Span piece) {
        boolean[] covered = new boolean[piece.length()];
        boolean touched = false;
        for (Span span : spans) {
            touched |= span.start() <= piece.end() && piece.start() <= span.end();
            for (int i = 0; i < covered.length; i++) {
                covered[i] |= span.start() <= piece.start() + i && piece.start() + i < span.end();
            }
        }

        SpanUnion union = SpanUnion.of(spans);
        assertThat(union.covered(piece)).isEqualTo(covered);
        assertThat(union.touches(piece)).isEqualTo(touched);
    }

    @Provide
    Arbitrary<List<Span>> spans() {
        return span().list().ofMaxSize(8);
    }

    @Provide
    Arbitrary<Span> span() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.integers().between(0, 8))
                .as((start, length) -> new Span(start, start + length));
    }
}
