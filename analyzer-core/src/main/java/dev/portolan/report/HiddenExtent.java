package dev.portolan.report;

import dev.portolan.source.LineIndex;
import dev.portolan.source.SourceFile;
import dev.portolan.source.Span;
import dev.portolan.yaml.LineText;
import dev.portolan.yaml.YamlEntry;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlScalar;
import dev.portolan.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;

/** A part of a file of which nothing may be shown but what is said to be harmless. */
final class HiddenExtent {

    private final String text;
    private final LineIndex lines;
    private final Span extent;
    private final boolean[] visible;
    private final List<Span> spans = new ArrayList<>();

    HiddenExtent(SourceFile file, Span extent) {
        this.text = file.text();
        this.lines = file.lines();
        this.extent = extent;
        this.visible = new boolean[extent.length()];
    }

    List<Span> spans() {
        int start = -1;
        for (int i = 0; i <= visible.length; i++) {
            boolean shown = i == visible.length || visible[i];
            if (shown && start >= 0) {
                addLines(extent.start() + start, extent.start() + i);
                start = -1;
            } else if (!shown && start < 0) {
                start = i;
            }
        }
        return spans;
    }

    /** Blanks at both ends of a line's part stay as they are: they show how the text is laid out. */
    private void addLines(int start, int end) {
        int lineStart = start;
        for (int i = start; i <= end; i++) {
            if (i == end || text.charAt(i) == '\n' || text.charAt(i) == '\r') {
                addTrimmed(lineStart, i);
                lineStart = i + 1;
            }
        }
    }

    private void addTrimmed(int start, int end) {
        int first = start;
        int last = end;
        while (first < last && LineText.isBlank(text.charAt(first))) {
            first++;
        }
        while (last > first && LineText.isBlank(text.charAt(last - 1))) {
            last--;
        }
        if (first < last) {
            spans.add(new Span(first, last));
        }
    }

    void show(Span span) {
        for (int i = Math.max(span.start(), extent.start()); i < Math.min(span.end(), extent.end()); i++) {
            visible[i - extent.start()] = true;
        }
    }

    void hide(Span span) {
        for (int i = span.start(); i < span.end(); i++) {
            if (extent.start() <= i && i < extent.end()) {
                visible[i - extent.start()] = false;
            }
        }
        if (!extent.contains(span)) {
            addLines(span.start(), span.end());
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
        String anchor = "&" + text.substring(alias.start() + 1, alias.end());
        for (int at = text.indexOf(anchor); at >= 0; at = text.indexOf(anchor, at + 1)) {
            hide(new Span(at, endOfBlock(at)));
        }
    }

    private int endOfBlock(int offset) {
        int line = lines.line(offset);
        int indentation = indentation(line);
        int last = line;
        while (last < lines.lineCount() && (indentation(last + 1) > indentation || isEmpty(last + 1))) {
            last++;
        }
        return lines.span(last).end();
    }

    private int indentation(int line) {
        Span span = lines.span(line);
        int indentation = 0;
        while (indentation < span.length() && text.charAt(span.start() + indentation) == ' ') {
            indentation++;
        }
        return indentation;
    }

    private boolean isEmpty(int line) {
        return indentation(line) == lines.span(line).length();
    }
}
