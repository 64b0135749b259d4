package dev.portolan.schemas;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/** Writes sets of minor versions: {@code 23-25,27-37}. */
final class MinorRange {

    private MinorRange() {}

    static String of(SortedSet<Integer> minors) {
        List<String> ranges = new ArrayList<>();
        int first = -1;
        int last = -1;
        for (int minor : minors) {
            if (first >= 0 && minor != last + 1) {
                ranges.add(first + "-" + last);
                first = -1;
            }
            first = first < 0 ? minor : first;
            last = minor;
        }
        if (first >= 0) {
            ranges.add(first + "-" + last);
        }
        return String.join(",", ranges);
    }
}
