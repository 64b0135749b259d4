package dev.portolan.source;

/**
 * A range of a text.
 *
 * @param start the first UTF-16 unit, from 0
 * @param end the end, exclusive, in UTF-16 units; equal to {@code start} for a place between two units
 */
public record Span(int start, int end) implements Comparable<Span> {

    /** @throws IllegalArgumentException if the range is negative or turned round */
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no range: " + start + " to " + end);
        }
    }

    public int length() {
        return end - start;
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** The same range of a text that has {@code offset} more units before it. */
    public Span shifted(int offset) {
        return new Span(start + offset, end + offset);
    }

    @Override
    public int compareTo(Span other) {
        return start == other.start ? Integer.compare(end, other.end) : Integer.compare(start, other.start);
    }
}
