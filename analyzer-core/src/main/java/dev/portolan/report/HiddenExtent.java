package dev.portolan.report;

import dev.portolan.source.SourceFile;
import dev.portolan.source.Span;
import dev.portolan.yaml.LineText;
import dev.portolan.yaml.YamlEntry;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlScalar;
import dev.portolan.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A part of a file of which nothing may be shown but what is said to be harmless. */
final class HiddenExtent {

    private final String text;
    private final Span extent;
    private final BitSet visible;
    private final AnchoredText elsewhere;

    /** Of the anchors that were hidden. */
    private final Set<String> names = new HashSet<>();

    private final List<Span> spans = new ArrayList<>();

    /** @param elsewhere where what is hidden outside of the extent is gathered */
    HiddenExtent(SourceFile file, Span extent, AnchoredText elsewhere) {
        this.text = file.text();
        this.extent = extent;
        this.visible = new BitSet(extent.length());
        this.elsewhere = elsewhere;
    }

    List<Span> spans() {
        int start = visible.nextClearBit(0);
        while (start < extent.length()) {
            int shown = visible.nextSetBit(start);
            int end = shown < 0 ? extent.length() : shown;
            addLines(text, new Span(extent.start() + start, extent.start() + end), spans);
            start = visible.nextClearBit(end);
        }
        return spans;
    }

    /** Blanks at both ends of a line's part stay as they are: they show how the text is laid out. */
    static void addLines(String text, Span span, List<Span> found) {
        int lineStart = span.start();
        for (int i = span.start(); i <= span.end(); i++) {
            if (i == span.end() || text.charAt(i) == '\n' || text.charAt(i) == '\r') {
                addTrimmed(text, lineStart, i, found);
                lineStart = i + 1;
            }
        }
    }

    private static void addTrimmed(String text, int start, int end, List<Span> found) {
        int first = start;
        int last = end;
        while (first < last && LineText.isBlank(text.charAt(first))) {
            first++;
        }
        while (last > first && LineText.isBlank(text.charAt(last - 1))) {
            last--;
        }
        if (first < last) {
            found.add(new Span(first, last));
        }
    }

    void show(Span span) {
        mark(span, true);
    }

    void hide(Span span) {
        hideHere(span);
        if (!extent.contains(span)) {
            elsewhere.hide(span);
        }
    }

    private void hideHere(Span span) {
        mark(span, false);
    }

    private void mark(Span span, boolean shown) {
        int start = Math.max(span.start(), extent.start());
        int end = Math.min(span.end(), extent.end());
        if (start < end) {
            visible.set(start - extent.start(), end - extent.start(), shown);
        }
    }

    /** The key and the colon behind it. */
    void showKey(YamlScalar key) {
        int end = key.span().end();
        show(key.span());
        if (end < text.length() && text.charAt(end) == ':') {
            show(new Span(end, end + 1));
        }
    }

    /** Values hide wherever they stand: an alias may bring them in from another object. */
    void hide(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            for (YamlEntry entry : mapping.entries()) {
                showKey(entry.key());
                hide(entry.value());
            }
        } else if (node instanceof YamlSequence sequence) {
            for (YamlNode item : sequence.items()) {
                hide(item);
            }
        } else {
            hide(node.span());
            hideAnchor(node.span());
        }
    }

    /** An alias has its own place, and the value stands where its anchor is: hides the rest of that line and what lies below it. */
    private void hideAnchor(Span alias) {
        if (alias.length() < 2 || text.charAt(alias.start()) != '*') {
            return;
        }
        String name = elsewhere.name(alias.start() + 1);
        if (names.add(name)) {
            elsewhere.within(extent, name).forEach(this::hideHere);
        }
    }
}
