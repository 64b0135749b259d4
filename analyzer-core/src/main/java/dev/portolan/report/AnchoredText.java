package dev.portolan.report;

import dev.portolan.source.LineIndex;
import dev.portolan.source.SourceFile;
import dev.portolan.source.Span;
import dev.portolan.yaml.YamlDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What aliases bring in from elsewhere in a document, for all objects of it together: many of them may hide one and the same text, and many
 * aliases may name one anchor.
 */
final class AnchoredText {

    /** Who reads YAML differs in what may be part of an anchor's name: what differs behind one of these is taken for one name. */
    private static final String ENDS_OF_NAMES = " \t\r\n,[]{}:/.*&\"'";

    private final SourceFile file;
    private final Span document;
    private @Nullable Map<String, List<Integer>> anchors;
    private final Map<String, List<Span>> blocks = new HashMap<>();
    private final Map<String, Integer> uses = new HashMap<>();
    private final Set<Span> hidden = new HashSet<>();
    private final Set<Integer> followed = new HashSet<>();

    AnchoredText(YamlDocument document) {
        this.file = document.file();
        this.document = document.span();
    }

    /** Whether a line is asked about for the first time. */
    boolean isNew(int line) {
        return followed.add(line);
    }

    /** Hides a text wherever it stands. */
    void hide(Span span) {
        hidden.add(span);
    }

    /** What was hidden here, the parts of each line, in the order of the text. */
    List<Span> spans() {
        List<Span> found = new ArrayList<>();
        for (Span span : SpanUnion.of(List.copyOf(hidden)).spans()) {
            HiddenExtent.addLines(file.text(), span, found);
        }
        return found;
    }

    /** The name of an anchor that begins here, or as much of it as tells it from others. */
    String name(int start) {
        String text = file.text();
        int end = start;
        while (end < text.length() && ENDS_OF_NAMES.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(start, end);
    }

    /**
     * The text behind each anchor of this name to the end of its line, and what lies below it, as far as it touches an extent. What lies
     * outside of that is hidden here: by the first who asks, and the second, who may be the first for what lies within the extent of the first.
     */
    List<Span> within(Span extent, String name) {
        List<Span> all = blocks.computeIfAbsent(name, this::find);
        if (uses.merge(name, 1, Integer::sum) <= 2) {
            all.stream().filter(block -> !extent.contains(block)).forEach(hidden::add);
        }
        int first = 0;
        int last = all.size();
        while (first < last) {
            int middle = (first + last) >>> 1;
            if (all.get(middle).end() <= extent.start()) {
                first = middle + 1;
            } else {
                last = middle;
            }
        }
        int end = first;
        while (end < all.size() && all.get(end).start() < extent.end()) {
            end++;
        }
        return all.subList(first, end);
    }

    /** A block within another ends no later. */
    private List<Span> find(String name) {
        if (anchors == null) {
            anchors = index();
        }
        List<Span> found = new ArrayList<>();
        int end = -1;
        for (int anchor : anchors.getOrDefault(name, List.of())) {
            if (anchor >= end) {
                end = endOfBlock(anchor);
                found.add(new Span(anchor, end));
            }
        }
        return found;
    }

    private Map<String, List<Integer>> index() {
        Map<String, List<Integer>> index = new HashMap<>();
        String text = file.text();
        for (int at = text.indexOf('&', document.start());
                at >= 0 && at < document.end();
                at = text.indexOf('&', at + 1)) {
            index.computeIfAbsent(name(at + 1), key -> new ArrayList<>()).add(at);
        }
        return index;
    }

    private int endOfBlock(int offset) {
        LineIndex lines = file.lines();
        int line = lines.line(offset);
        int indentation = indentation(line);
        int last = line;
        while (last < lines.lineCount() && (indentation(last + 1) > indentation || isEmpty(last + 1))) {
            last++;
        }
        return lines.span(last).end();
    }

    private int indentation(int line) {
        Span span = file.lines().span(line);
        int indentation = 0;
        while (indentation < span.length() && file.text().charAt(span.start() + indentation) == ' ') {
            indentation++;
        }
        return indentation;
    }

    private boolean isEmpty(int line) {
        return indentation(line) == file.lines().span(line).length();
    }
}
