package dev.portolan.yaml;

import dev.portolan.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list. */
public final class YamlSequence implements YamlNode {

    private final int start;
    private final int end;
    private final List<YamlNode> items;

    public YamlSequence(Span span, List<YamlNode> items) {
        this.start = span.start();
        this.end = span.end();
        this.items = List.copyOf(items);
    }

    @Override
    public Span span() {
        return new Span(start, end);
    }

    public List<YamlNode> items() {
        return items;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof YamlSequence sequence
                && start == sequence.start
                && end == sequence.end
                && items.equals(sequence.items);
    }

    @Override
    public int hashCode() {
        return 31 * start + items.hashCode();
    }

    @Override
    public String toString() {
        return items.toString();
    }
}
