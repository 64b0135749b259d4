package dev.portolan.report;

import dev.portolan.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which places of a text some spans cover together, found without a look at all of them. */
final class SpanUnion {

    static final SpanUnion NONE = new SpanUnion(List.of());

    /** In the order of the text; neither overlapping nor side by side. */
    private final List<Span> spans;

    private SpanUnion(List<Span> spans) {
        this.spans = spans;
    }

    static SpanUnion of(List<Span> spans) {
        List<Span> joined = new ArrayList<>();
        for (Span span : spans.stream().sorted().toList()) {
            int last = joined.size() - 1;
            if (last >= 0 && span.start() <= joined.get(last).end()) {
                Span before = joined.get(last);
                joined.set(last, new Span(before.start(), Math.max(before.end(), span.end())));
            } else {
                joined.add(span);
            }
        }
        return new SpanUnion(joined);
    }

    List<Span> spans() {
        return spans;
    }

    /** For each UTF-16 unit of a piece of the text, whether it is covered. */
    boolean[] covered(Span piece) {
        boolean[] units = new boolean[piece.length()];
        for (int i = firstFrom(piece.start()); i < spans.size() && spans.get(i).start() < piece.end(); i++) {
            int start = Math.max(spans.get(i).start(), piece.start());
            int end = Math.min(spans.get(i).end(), piece.end());
            Arrays.fill(units, start - piece.start(), end - piece.start(), true);
        }
        return units;
    }

    /** Whether a span begins, ends or lies at a piece of the text, be it empty. */
    boolean touches(Span piece) {
        int first = firstFrom(piece.start());
        return first < spans.size() && spans.get(first).start() <= piece.end();
    }

    /** The index of the first span that does not end before an offset. */
    private int firstFrom(int offset) {
        int low = 0;
        int high = spans.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans.get(middle).end() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
