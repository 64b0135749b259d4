package dev.portolan.report;

import dev.portolan.report.ChangedLine.Change;
import dev.portolan.source.LineIndex;
import dev.portolan.source.SourceFile;
import dev.portolan.source.Span;
import dev.portolan.source.TextEdit;
import java.util.ArrayList;
import java.util.List;

/** What a fix changes, line by line. */
final class FixDiff {

    private static final int ROOM = 120;
    private static final int MOST_LINES = 8;

    private final SourceFile file;
    private final List<Hunk> hunks = new ArrayList<>();

    /** @param edits sorted, not overlapping */
    FixDiff(SourceFile file, List<TextEdit> edits) {
        this.file = file;
        int shift = 0;
        for (int i = 0; i < edits.size(); ) {
            Span lines = lines(edits.get(i).span());
            int next = i + 1;
            while (next < edits.size() && edits.get(next).span().start() <= lines.end()) {
                lines = new Span(
                        lines.start(),
                        Math.max(lines.end(), lines(edits.get(next).span()).end()));
                next++;
            }
            Hunk hunk = hunk(lines, edits.subList(i, next), shift);
            shift += hunk.added().size() - hunk.removed().size();
            hunks.add(hunk);
            i = next;
        }
    }

    /** The whole lines that an edit may change, line ends included. */
    private Span lines(Span edit) {
        LineIndex index = file.lines();
        int start = index.start(index.line(edit.start()));
        if (edit.start() == start && edit.end() == start) {
            return edit;
        }
        int last = index.line(edit.end());
        if (edit.end() == index.start(last) && edit.start() == start) {
            return new Span(start, edit.end());
        }
        return new Span(
                start,
                last < index.lineCount() ? index.start(last + 1) : file.text().length());
    }

    private Hunk hunk(Span lines, List<TextEdit> edits, int shift) {
        List<TextEdit> moved = new ArrayList<>();
        for (TextEdit edit : edits) {
            moved.add(new TextEdit(
                    new Span(edit.span().start() - lines.start(), edit.span().end() - lines.start()), edit.newText()));
        }
        String before = file.text(lines);
        List<String> removed = split(before);
        List<String> added = split(TextEdit.apply(before, moved));
        // An insertion at the start of a line that brings no line end of its own changes that line.
        int same = 0;
        while (same < Math.min(removed.size(), added.size())
                && removed.get(same).equals(added.get(same))) {
            same++;
        }
        int sameEnd = 0;
        while (sameEnd < Math.min(removed.size(), added.size()) - same
                && removed.get(removed.size() - 1 - sameEnd).equals(added.get(added.size() - 1 - sameEnd))) {
            sameEnd++;
        }
        int line = file.lines().line(lines.start()) + same;
        return new Hunk(
                lines,
                line,
                line + shift,
                removed.subList(same, removed.size() - sameEnd),
                added.subList(same, added.size() - sameEnd));
    }

    /** Lines without their ends; none for an empty text. */
    private static List<String> split(String text) {
        List<String> lines = new ArrayList<>();
        LineIndex index = new LineIndex(text);
        for (int line = 1; line <= index.lineCount(); line++) {
            Span span = index.span(line);
            if (line < index.lineCount() || span.length() > 0) {
                lines.add(text.substring(span.start(), span.end()));
            }
        }
        return lines;
    }

    /** The largest line number that {@link #draw} shows. */
    int highestLine() {
        int highest = 1;
        for (Hunk hunk : hunks) {
            highest = Math.max(highest, hunk.line() + hunk.removed().size());
            highest = Math.max(highest, hunk.newLine() + hunk.added().size());
        }
        return highest;
    }

    boolean touches(SecretText secrets) {
        for (Hunk hunk : hunks) {
            if (secrets.touches(file, hunk.span())) {
                return true;
            }
        }
        return false;
    }

    void draw(Gutter gutter, StringBuilder out) {
        for (ChangedLine line : lines()) {
            switch (line.change()) {
                case REMOVED -> gutter.removed(line.number(), line.text(), out);
                case ADDED -> gutter.added(line.number(), line.text(), out);
                case MORE -> gutter.more(line.text(), out);
            }
        }
    }

    /** What goes and what comes, in the order of the text. */
    List<ChangedLine> lines() {
        List<ChangedLine> lines = new ArrayList<>();
        for (Hunk hunk : hunks) {
            add(Change.REMOVED, hunk.line(), hunk.removed(), hunk, lines);
            add(Change.ADDED, hunk.newLine(), hunk.added(), hunk, lines);
        }
        return lines;
    }

    private static void add(Change change, int number, List<String> texts, Hunk hunk, List<ChangedLine> lines) {
        int place = hunk.firstDifference();
        for (int i = 0; i < Math.min(MOST_LINES, texts.size()); i++) {
            lines.add(new ChangedLine(change, number + i, shown(texts.get(i), place)));
        }
        if (texts.size() > MOST_LINES) {
            lines.add(
                    new ChangedLine(Change.MORE, 0, Words.count(texts.size() - MOST_LINES, "more line", "more lines")));
        }
    }

    private static String shown(String line, int place) {
        ShownLine shown = ShownLine.near(line, place);
        int column = shown.start(Math.min(place, line.length()));
        return shown.around(column, column, ROOM).text();
    }

    /**
     * Neighbouring lines that change.
     *
     * @param span of the old text
     * @param line the first removed line's number, from 1
     * @param newLine the number that the first added line will have
     */
    private record Hunk(Span span, int line, int newLine, List<String> removed, List<String> added) {

        /** The index in the first line from which on old and new differ. */
        int firstDifference() {
            if (removed.isEmpty() || added.isEmpty()) {
                return 0;
            }
            String before = removed.get(0);
            String after = added.get(0);
            int index = 0;
            while (index < Math.min(before.length(), after.length()) && before.charAt(index) == after.charAt(index)) {
                index++;
            }
            return index;
        }
    }
}
