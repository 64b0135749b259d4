package dev.portolan.report;

import org.jspecify.annotations.Nullable;

/**
 * A line of a file that is compared. Two are equal if their texts are, whatever may be shown of them.
 *
 * @param ended whether a line feed ends it
 * @param shown what may be shown of it
 * @param hidden whether something is left out
 */
record DiffLine(String text, boolean ended, String shown, boolean hidden) {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DiffLine line && text.equals(line.text) && ended == line.ended;
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
