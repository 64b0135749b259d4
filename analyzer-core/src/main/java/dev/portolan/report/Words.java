package dev.portolan.report;

import java.util.List;

/** Counts and lists as people write them. */
final class Words {

    private static final int MOST_NAMES = 3;

    private Words() {}

    static String count(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    /** {@code a}, {@code a and b}, {@code a, b and c}. */
    static String and(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }

    /** The first few names and how many more there are: {@code a, b, c and 9 more}. */
    static String names(List<String> names) {
        StringBuilder text = new StringBuilder();
        // "and 1 more" is no shorter than the name itself.
        int shown = names.size() <= MOST_NAMES + 1 ? names.size() : MOST_NAMES;
        for (int i = 0; i < shown; i++) {
            text.append(i == 0 ? "" : ", ").append(VisibleText.of(names.get(i)));
        }
        if (shown < names.size()) {
            text.append(" and ").append(names.size() - shown).append(" more");
        }
        return text.toString();
    }
}
