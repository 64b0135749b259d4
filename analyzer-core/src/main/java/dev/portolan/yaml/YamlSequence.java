package dev.portolan.yaml;

import dev.portolan.source.Span;
import java.util.List;

/** A list. */
public record YamlSequence(Span span, List<YamlNode> items) implements YamlNode {

    public YamlSequence {
        items = List.copyOf(items);
    }
}
