package dev.portolan.yaml;

import org.jspecify.annotations.Nullable;

/** A collection whose end has not been read yet. */
abstract sealed class OpenCollection permits OpenMapping, OpenSequence {

    /** Where it begins in the file. */
    final int start;

    /** Whether it ends with a bracket of its own, not with its last entry. */
    final boolean isBracketed;

    final @Nullable String anchor;
    private int lastEnd;
    private long size = 1;
    private int height;

    OpenCollection(int start, boolean isBracketed, @Nullable String anchor) {
        this.start = start;
        this.isBracketed = isBracketed;
        this.anchor = anchor;
        this.lastEnd = start;
    }

    /** Counts in what was added. */
    final void grow(ComposedNode child, int end) {
        lastEnd = Math.max(lastEnd, end);
        size += child.size();
        height = Math.max(height, child.height());
    }

    /** The end of the last thing in it. */
    final int lastEnd() {
        return lastEnd;
    }

    final ComposedNode composed(YamlNode node) {
        return new ComposedNode(node, size, height + 1, false);
    }
}
