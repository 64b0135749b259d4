package dev.portolan.yaml;

import dev.portolan.finding.TabIndentationProblem;
import dev.portolan.source.Span;
import dev.portolan.source.TextEdit;
import dev.portolan.yaml.IndentationScanner.Kind;
import dev.portolan.yaml.IndentationScanner.Stretch;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Tabs that indent, and what blanks could stand instead. */
final class TabIndentation {

    private static final int[] USUAL_WIDTHS = {2, 4, 8};

    private TabIndentation() {}

    /** How many blanks a tab may stand for in this text, the likeliest first: as many as the text's own step is wide. */
    static int[] widths(String text) {
        int own = ownWidth(text);
        return own == 0
                ? USUAL_WIDTHS
                : IntStream.concat(IntStream.of(own), IntStream.of(USUAL_WIDTHS).filter(width -> width != own))
                        .toArray();
    }

    /** The smallest indentation by blanks; 0 where there is none. */
    private static int ownWidth(String text) {
        int own = 0;
        int lineStart = 0;
        while (lineStart < text.length()) {
            int content = lineStart;
            while (content < text.length() && text.charAt(content) == ' ') {
                content++;
            }
            int width = content - lineStart;
            boolean isIndented =
                    width > 1 && content < text.length() && text.charAt(content) > ' ' && text.charAt(content) != '#';
            if (isIndented && (own == 0 || width < own)) {
                own = width;
            }
            int lineEnd = text.indexOf('\n', content);
            lineStart = lineEnd < 0 ? text.length() : lineEnd + 1;
        }
        return own;
    }

    /** The edits that write blanks for tabs, in their order, those that only the engine needs among them. */
    static List<TextEdit> edits(String text, int width) {
        return IndentationScanner.scan(text, width).stream()
                .map(stretch -> edit(text, stretch, width))
                .toList();
    }

    private static TextEdit edit(String text, Stretch stretch, int width) {
        return new TextEdit(new Span(stretch.start(), stretch.end()), blanks(text, stretch, width));
    }

    private static String blanks(String text, Stretch stretch, int width) {
        int columns = IndentationScanner.width(text, stretch.start(), stretch.end(), width);
        boolean endsLine =
                stretch.kind() == Kind.NOTHING && (stretch.end() >= text.length() || text.charAt(stretch.end()) != '#');
        return endsLine ? "" : " ".repeat(stretch.kind() == Kind.BEHIND_DASH ? 1 : columns);
    }

    /**
     * The problem; null where kubectl takes all tabs.
     *
     * @param start where the text begins in the file
     * @param width that makes YAML of the text; 0 where none does
     */
    static @Nullable TabIndentationProblem problem(String text, int start, int width) {
        List<Stretch> refused = IndentationScanner.scan(text, width == 0 ? USUAL_WIDTHS[0] : width).stream()
                .filter(stretch -> stretch.kind() != Kind.CONTINUATION)
                .toList();
        if (refused.isEmpty()) {
            return null;
        }
        Stretch first = refused.get(0);
        int tabEnd = first.tab();
        while (tabEnd < first.end() && text.charAt(tabEnd) == '\t') {
            tabEnd++;
        }
        List<TextEdit> edits = width == 0
                ? List.of()
                : refused.stream()
                        .map(stretch -> edit(text, stretch, width))
                        .map(edit -> new TextEdit(edit.span().shifted(start), edit.newText()))
                        .toList();
        return new TabIndentationProblem(new Span(start + first.tab(), start + tabEnd), refused.size(), edits);
    }
}
