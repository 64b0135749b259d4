package dev.portolan.rules.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * Indexes of an Indexed Job, in rising order, with intervals: {@code 0,2-4}.
 *
 * @param count how many there are; 0 where something is wrong
 * @param problem why it is none, in words; null if it is one
 */
public record IndexList(long count, @Nullable String problem) {

    private record Interval(long first, long last) {}

    /** @param completions which all indexes are below */
    public static IndexList of(String text, long completions) {
        long count = 0;
        long before = -1;
        if (text.isEmpty()) {
            return new IndexList(0, null);
        }
        for (String part : text.split(",", -1)) {
            Interval interval = interval(part);
            if (interval == null) {
                return wrong("\"" + part + "\" is no index and no interval such as 2-4");
            }
            if (interval.last >= completions) {
                return wrong(interval.last + " is too high; the indexes of " + completions + " completions end at "
                        + (completions - 1));
            }
            if (interval.first > interval.last || (part.indexOf('-') >= 0 && interval.first == interval.last)) {
                return wrong("the interval " + part + " does not rise");
            }
            if (interval.first <= before) {
                return wrong("must be in rising order, but " + interval.first + " follows " + before);
            }
            count += interval.last - interval.first + 1;
            before = interval.last;
        }
        return new IndexList(count, null);
    }

    private static IndexList wrong(String problem) {
        return new IndexList(0, problem);
    }

    private static @Nullable Interval interval(String part) {
        String[] bounds = part.split("-", -1);
        long first = number(bounds[0]);
        long last = bounds.length == 1 ? first : number(bounds[1]);
        return bounds.length > 2 || first < 0 || last < 0 ? null : new Interval(first, last);
    }

    /** A number that is not negative; else -1. */
    private static long number(String text) {
        String digits = text.startsWith("+") ? text.substring(1) : text;
        return Letters.areDigits(digits) && digits.length() < 18 ? Long.parseLong(digits) : -1;
    }
}
