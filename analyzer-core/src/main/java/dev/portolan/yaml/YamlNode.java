package dev.portolan.yaml;

import dev.portolan.source.Span;

/** A node of a document as kubectl reads it: aliases followed, merges done, the last of two equal keys kept. */
public sealed interface YamlNode permits YamlMapping, YamlSequence, YamlScalar {

    /**
     * Where the node stands: a scalar from its first to its last sign, quotes included, no comment and no line end
     * behind it (a block scalar: from its {@code |} or {@code >} to the end of its last line's text); a collection
     * from its first sign to its last entry's end. A node that an alias brings in has the alias' place ({@code *x}),
     * what lies below it the place where it was written.
     */
    Span span();
}
