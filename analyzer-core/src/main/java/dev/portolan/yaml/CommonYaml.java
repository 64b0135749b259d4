package dev.portolan.yaml;

import dev.portolan.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads by itself what nearly all manifests consist of: block mappings and sequences, scalars on one line, literal block
 * scalars, brackets on one line, comments. Whatever else it meets, and whatever there would be something to say about, it
 * leaves to the engine, with the whole document: it answers null. What it does read it reads exactly as the engine does,
 * spans included, in a fifth of the time.
 */
final class CommonYaml {

    /** Deeper documents are left to the engine, so that the thread's stack bears those that are read here. */
    private static final int DEEPEST = 60;

    private final CommonText text;
    private final CommonScalars scalars;
    private final CommonFlow flow;

    private CommonYaml(CommonText text) {
        this.text = text;
        this.scalars = new CommonScalars(text);
        this.flow = new CommonFlow(text, scalars);
    }

    /**
     * The root of a document that is of the common kind and holds nothing that is wrong or lost; null for any other.
     *
     * @param fileStart where the text begins in the file
     */
    static @Nullable YamlNode read(String text, int fileStart, ReadingLimits limits) {
        CommonText common = CommonText.of(text, fileStart);
        if (common == null || common.column < 0) {
            return null;
        }
        YamlNode root = new CommonYaml(common).block(Math.min(DEEPEST, limits.depth()));
        return common.column == CommonText.END && !common.hasEndMarker() ? root : null;
    }

    /** @param depth how many collections may still lie inside each other */
    private @Nullable YamlNode block(int depth) {
        return text.isDash() ? sequence(text.column, depth) : mapping(text.column, depth);
    }

    private @Nullable YamlNode mapping(int column, int depth) {
        int start = text.at;
        YamlScalar key = scalars.onOneLine();
        return key == null || !scalars.isKey(start) ? null : mapping(column, start, key, depth);
    }

    /**
     * A mapping whose first key is read.
     *
     * @param start of that key
     */
    private @Nullable YamlNode mapping(int column, int start, YamlScalar first, int depth) {
        if (depth == 0) {
            return null;
        }
        CommonEntries entries = new CommonEntries();
        YamlScalar key = first;
        while (true) {
            YamlNode value = value(column, depth);
            if (value == null || !entries.add(key, value)) {
                return null;
            }
            if (text.column != column) {
                return text.column > column ? null : new YamlMapping(span(start, value), entries.list());
            }
            int keyStart = text.at;
            YamlScalar next = scalars.onOneLine();
            if (next == null || !scalars.isKey(keyStart)) {
                return null;
            }
            key = next;
        }
    }

    /** What stands behind a colon: on its line, or below it. */
    private @Nullable YamlNode value(int column, int depth) {
        int behindColon = text.at;
        text.skipSpaces();
        if (!text.isLineDone()) {
            return inLine(column, depth);
        }
        text.toNextLine();
        if (text.column > column) {
            return block(depth - 1);
        }
        // A list may stand no deeper than the key that it belongs to.
        return text.column == column && text.isDash() ? sequence(column, depth - 1) : scalars.nothing(behindColon);
    }

    private @Nullable YamlNode sequence(int column, int depth) {
        if (depth == 0) {
            return null;
        }
        int start = text.at;
        List<YamlNode> items = new ArrayList<>();
        YamlNode item = null;
        while (text.column == column && text.isDash()) {
            text.at++;
            item = item(column, depth);
            if (item == null) {
                return null;
            }
            items.add(item);
        }
        return item == null || text.column > column ? null : new YamlSequence(span(start, item), items);
    }

    /** What stands behind a dash: on its line, or below it. */
    private @Nullable YamlNode item(int column, int depth) {
        int behindDash = text.at;
        text.skipSpaces();
        if (text.isLineDone()) {
            text.toNextLine();
            return text.column > column ? block(depth - 1) : scalars.nothing(behindDash);
        }
        int start = text.at;
        char sign = text.signs[start];
        if (text.isDash()) {
            text.columnOf(start);
            return sequence(text.column, depth - 1);
        }
        if (sign == '|' || sign == '[' || sign == '{') {
            return inLine(column, depth);
        }
        YamlScalar scalar = scalars.onOneLine();
        if (scalar != null && scalars.isKey(start)) {
            text.columnOf(start);
            return mapping(text.column, start, scalar, depth - 1);
        }
        return scalar == null ? null : ended(scalar);
    }

    private @Nullable YamlNode inLine(int column, int depth) {
        char sign = text.signs[text.at];
        if (sign == '|') {
            return scalars.literal(column);
        }
        YamlNode node = sign == '[' || sign == '{' ? flow.read(depth - 1) : scalars.onOneLine();
        return node == null ? null : ended(node);
    }

    /** The same, if nothing but a comment follows on its line. */
    private @Nullable YamlNode ended(YamlNode node) {
        text.skipSpaces();
        if (!text.isLineDone()) {
            return null;
        }
        text.toNextLine();
        return node;
    }

    private Span span(int start, YamlNode last) {
        return new Span(text.fileStart + start, last.span().end());
    }
}
