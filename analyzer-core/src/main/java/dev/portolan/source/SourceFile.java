package dev.portolan.source;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text that was read, and the name under which it is spoken of. */
public final class SourceFile {

    /** The name of what came from standard input. */
    public static final String STANDARD_INPUT = "<stdin>";

    private final String path;
    private final String text;
    private final List<Span> undecodable;
    private @Nullable LineIndex lines;
    private @Nullable LineFeeds feeds;
    private @Nullable RenderedDocuments rendered;

    /**
     * @param path relative to the working directory where it lies below it, with {@code /}; or {@link #STANDARD_INPUT}
     * @param text without a byte order mark
     * @param undecodable the places in {@code text} where bytes were no text and U+FFFD stands instead, in their order
     */
    public SourceFile(String path, String text, List<Span> undecodable) {
        this.path = path;
        this.text = text;
        this.undecodable = List.copyOf(undecodable);
    }

    /** A text whose bytes were all readable. */
    public static SourceFile of(String path, String text) {
        return new SourceFile(path, text, List.of());
    }

    public String path() {
        return path;
    }

    public String text() {
        return text;
    }

    public String text(Span span) {
        return text.substring(span.start(), span.end());
    }

    public List<Span> undecodable() {
        return undecodable;
    }

    /** Those that lie within a part of the text. */
    public List<Span> undecodable(Span part) {
        int from = firstFrom(part.start());
        int to = firstFrom(part.end());
        while (to > from && !part.contains(undecodable.get(to - 1))) {
            to--;
        }
        return undecodable.subList(from, to);
    }

    /** The index of the first undecodable place that does not begin before an offset. */
    private int firstFrom(int offset) {
        int at = Collections.binarySearch(undecodable, new Span(offset, offset));
        return at >= 0 ? at : -at - 1;
    }

    public Position position(int offset) {
        return lines().position(offset);
    }

    /** Computed when first asked for; two threads may both compute it, to the same result. */
    public LineIndex lines() {
        LineIndex known = lines;
        if (known == null) {
            known = new LineIndex(text);
            lines = known;
        }
        return known;
    }

    /** Computed like {@link #lines}. */
    LineFeeds lineFeeds() {
        LineFeeds known = feeds;
        if (known == null) {
            known = new LineFeeds(text);
            feeds = known;
        }
        return known;
    }

    /**
     * The template or file from which another tool rendered the document at this offset, as that tool says:
     * {@code shop/templates/web.yaml}. A name for people, whatever signs are in it; there need be no such file here. Empty where nothing
     * says so, or where it says no more than the path.
     */
    public String renderedFrom(int offset) {
        RenderedDocuments known = rendered;
        if (known == null) {
            known = RenderedDocuments.of(text);
            rendered = known;
        }
        String name = known.nameAt(offset);
        return name == null || ("/" + path).endsWith("/" + name) ? "" : name;
    }

    @Override
    public String toString() {
        return path;
    }
}
