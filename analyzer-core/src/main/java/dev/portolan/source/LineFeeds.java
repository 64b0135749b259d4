package dev.portolan.source;

import java.util.Arrays;

/** Where the line feeds of a text stand: git counts lines by them alone. */
final class LineFeeds {

    private final int[] offsets;

    LineFeeds(String text) {
        int[] found = new int[Math.max(16, text.length() / 24)];
        int count = 0;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            if (count == found.length) {
                found = Arrays.copyOf(found, count * 2);
            }
            found[count++] = at;
        }
        this.offsets = Arrays.copyOf(found, count);
    }

    /** The line, from 1, that holds this offset; a line feed belongs to the line that it ends. */
    int line(int offset) {
        int at = Arrays.binarySearch(offsets, offset);
        return at >= 0 ? at + 1 : -at;
    }
}
