package dev.portolan.yaml;

import dev.portolan.source.TextEdit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text as the engine gets to see it, and the way back from the engine's places, which count code points, to offsets in
 * the file.
 */
final class EngineText {

    private final String text;
    private final int fileStart;
    private final int fileEnd;
    private final List<TextEdit> edits;
    private final int[] editStarts;
    private final int @Nullable [] units;

    private EngineText(String text, int fileStart, int fileEnd, List<TextEdit> edits, int[] editStarts) {
        this.text = text;
        this.fileStart = fileStart;
        this.fileEnd = fileEnd;
        this.edits = edits;
        this.editStarts = editStarts;
        this.units = unitsOf(text);
    }

    /** A part of a file. kubectl ends its last line, which matters to block scalars; here too. */
    static EngineText of(int fileStart, String written) {
        return of(fileStart, written, List.of());
    }

    /**
     * A part of a file after some edits.
     *
     * @param edits sorted, not overlapping; their spans count from the part's start
     */
    static EngineText of(int fileStart, String written, List<TextEdit> edits) {
        int[] starts = new int[edits.size()];
        int moved = 0;
        for (int i = 0; i < starts.length; i++) {
            TextEdit edit = edits.get(i);
            starts[i] = edit.span().start() + moved;
            moved += edit.newText().length() - edit.span().length();
        }
        String text = edits.isEmpty() ? written : TextEdit.apply(written, edits);
        boolean ended = text.isEmpty() || text.charAt(text.length() - 1) == '\n';
        return new EngineText(
                ended ? text : text + '\n', fileStart, fileStart + written.length(), List.copyOf(edits), starts);
    }

    private static int @Nullable [] unitsOf(String text) {
        int count = text.codePointCount(0, text.length());
        if (count == text.length()) {
            return null;
        }
        int[] units = new int[count + 1];
        int unit = 0;
        for (int i = 0; i < count; i++) {
            units[i] = unit;
            unit += Character.charCount(text.codePointAt(unit));
        }
        units[count] = unit;
        return units;
    }

    String text() {
        return text;
    }

    /** The offset in {@link #text} of a code point, counted from its start. */
    int unit(int codePoint) {
        int[] known = units;
        return known == null ? codePoint : known[codePoint];
    }

    /** Where in the file something begins that begins here in {@link #text}. */
    int fileStart(int offset) {
        return inFile(offset, lastEdit(offset));
    }

    /** Where in the file something ends that ends here in {@link #text}. */
    int fileEnd(int offset) {
        return inFile(offset, lastEdit(offset - 1));
    }

    /** The last edit that begins at or before an offset; -1 for none. */
    private int lastEdit(int offset) {
        int low = 0;
        int high = editStarts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (editStarts[middle] <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    private int inFile(int offset, int editIndex) {
        int written = offset;
        if (editIndex >= 0) {
            TextEdit edit = edits.get(editIndex);
            int into = offset - editStarts[editIndex];
            int length = edit.newText().length();
            written = into < length
                    ? edit.span().start() + Math.min(into, edit.span().length())
                    : edit.span().end() + into - length;
        }
        return Math.min(fileStart + written, fileEnd);
    }
}
