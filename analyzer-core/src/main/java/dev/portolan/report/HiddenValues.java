package dev.portolan.report;

import dev.portolan.manifest.Manifest;
import dev.portolan.source.LineIndex;
import dev.portolan.source.Span;
import dev.portolan.yaml.YamlDocument;
import dev.portolan.yaml.YamlEntry;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlScalar;
import dev.portolan.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The text of one Secret that may not be shown. */
final class HiddenValues {

    private static final Set<String> HARMLESS = Set.of("apiVersion", "kind", "metadata", "type", "immutable");

    /** {@code kubectl apply} keeps the whole object here, values and all. */
    private static final String LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";

    private final String text;
    private final LineIndex lines;
    private final Span extent;
    private final boolean[] visible;
    private final List<Span> spans = new ArrayList<>();

    /** @param document if the Secret is alone in it, so that the comments around it are its own */
    HiddenValues(Manifest secret, @Nullable YamlDocument document) {
        this.text = secret.file().text();
        this.lines = secret.file().lines();
        this.extent = document == null ? secret.node().span() : document.span();
        this.visible = new boolean[extent.length()];
        for (YamlEntry entry : secret.node().entries()) {
            showKey(entry.key());
            if (HARMLESS.contains(entry.name())) {
                show(entry.value().span());
                hideLastApplied(entry);
            }
        }
        for (YamlEntry entry : secret.node().entries()) {
            if (!HARMLESS.contains(entry.name())) {
                hide(entry.value());
            }
        }
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
        while (first < last && isBlank(text.charAt(first))) {
            first++;
        }
        while (last > first && isBlank(text.charAt(last - 1))) {
            last--;
        }
        if (first < last) {
            spans.add(new Span(first, last));
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    private void show(Span span) {
        for (int i = Math.max(span.start(), extent.start()); i < Math.min(span.end(), extent.end()); i++) {
            visible[i - extent.start()] = true;
        }
    }

    private void hide(Span span) {
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
    private void showKey(YamlScalar key) {
        int end = key.span().end();
        show(key.span());
        if (end < text.length() && text.charAt(end) == ':') {
            show(new Span(end, end + 1));
        }
    }

    private void hideLastApplied(YamlEntry metadata) {
        if (metadata.name().equals("metadata")
                && metadata.value() instanceof YamlMapping mapping
                && mapping.get("annotations") instanceof YamlMapping annotations) {
            YamlNode value = annotations.get(LAST_APPLIED);
            if (value != null) {
                hide(value.span());
            }
        }
    }

    /** Values hide wherever they stand: an alias may bring them in from another object. */
    private void hide(YamlNode node) {
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
