package dev.portolan.source;

import java.util.BitSet;

/** The lines of a text that changed, counted as git does: from 1, and LF alone ends one. */
public final class ChangedLines {

    public static final ChangedLines NONE = new ChangedLines(false, new BitSet());
    public static final ChangedLines ALL = new ChangedLines(true, new BitSet());

    private final boolean all;
    private final BitSet lines;

    private ChangedLines(boolean all, BitSet lines) {
        this.all = all;
        this.lines = lines;
    }

    public static ChangedLines of(BitSet lines) {
        return new ChangedLines(false, (BitSet) lines.clone());
    }

    /** Whether any line changed on which this place lies. */
    public boolean touch(SourceFile file, Span span) {
        if (all || lines.isEmpty()) {
            return all;
        }
        LineFeeds feeds = file.lineFeeds();
        int changed = lines.nextSetBit(feeds.line(span.start()));
        return changed >= 0 && changed <= feeds.line(Math.max(span.start(), span.end() - 1));
    }

    @Override
    public String toString() {
        return all ? "all" : lines.toString();
    }
}
