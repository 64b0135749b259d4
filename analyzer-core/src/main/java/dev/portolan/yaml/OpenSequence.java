package dev.portolan.yaml;

import dev.portolan.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list whose end has not been read yet. */
final class OpenSequence extends OpenCollection {

    private final List<YamlNode> items = new ArrayList<>();

    OpenSequence(int start, boolean isBracketed, @Nullable String anchor) {
        super(start, isBracketed, anchor);
    }

    void add(YamlNode item) {
        items.add(item);
    }

    ComposedNode close(int end) {
        return composed(new YamlSequence(new Span(start, end), items));
    }
}
