package dev.portolan.schema;

/** Reads sets of minor versions: {@code 23-25,27-37}; an open end, {@code 27-}, lasts. */
final class MinorVersions {

    private MinorVersions() {}

    static boolean contains(String ranges, int minor) {
        int start = 0;
        while (start < ranges.length()) {
            int comma = ranges.indexOf(',', start);
            int end = comma < 0 ? ranges.length() : comma;
            int dash = ranges.indexOf('-', start);
            int first = Integer.parseInt(ranges, start, dash, 10);
            int last = dash + 1 == end ? Integer.MAX_VALUE : Integer.parseInt(ranges, dash + 1, end, 10);
            if (first <= minor && minor <= last) {
                return true;
            }
            start = end + 1;
        }
        return false;
    }

    /** The last of them; -1 where there is none. */
    static int last(String ranges) {
        int dash = ranges.lastIndexOf('-');
        return dash < 0 ? -1 : Integer.parseInt(ranges, dash + 1, ranges.length(), 10);
    }

    /** The first of them; {@code Integer.MAX_VALUE} where there is none. */
    static int first(String ranges) {
        int dash = ranges.indexOf('-');
        return dash < 0 ? Integer.MAX_VALUE : Integer.parseInt(ranges, 0, dash, 10);
    }
}
