package dev.portolan.rules.vocabulary;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One field of a cron schedule.
 *
 * @param names words for the numbers from {@code min} on
 */
record CronField(String what, int min, int max, List<String> names) {

    /** Why it is none, in words; null if it is one. Empty parts between commas are skipped, as the server does. */
    @Nullable
    String problem(String text) {
        for (String part : text.split(",", -1)) {
            String problem = part.isEmpty() ? null : range(part);
            if (problem != null) {
                return what + " \"" + text + "\" " + problem;
            }
        }
        return null;
    }

    private @Nullable String range(String part) {
        String[] stepped = part.split("/", -1);
        String[] bounds = stepped[0].split("-", -1);
        int start = min;
        int end = max;
        if (!bounds[0].equals("*") && !bounds[0].equals("?")) {
            if (bounds.length > 2) {
                return "has more than one '-'";
            }
            start = number(bounds[0]);
            end = bounds.length == 1 ? start : number(bounds[1]);
            if (start < 0 || end < 0) {
                return unreadable(start < 0 ? bounds[0] : bounds[1]);
            }
            if (bounds.length == 1 && stepped.length == 2) {
                end = max;
            }
        }
        if (stepped.length > 2) {
            return "has more than one '/'";
        }
        int step = stepped.length == 2 ? integer(stepped[1]) : 1;
        if (step < 0) {
            return "needs a number behind the '/'";
        }
        return outside(start, end, step);
    }

    private @Nullable String outside(int start, int end, int step) {
        if (start < min || end > max) {
            return "is outside " + min + "-" + max + (names.size() == 7 && end == 7 ? "; Sunday is 0" : "");
        }
        if (start > end) {
            return "runs backwards";
        }
        return step == 0 ? "must have a step of at least 1 behind the '/'" : null;
    }

    private String unreadable(String word) {
        return word.isEmpty()
                ? "lacks a number beside the '-'"
                : names.isEmpty()
                        ? "is no number"
                        : "is no number from " + min + " to " + max + " and no name such as " + names.get(1);
    }

    private int number(String word) {
        int name = names.indexOf(word.toLowerCase(Locale.ROOT));
        return name >= 0 ? min + name : integer(word);
    }

    /** A number that is not negative; else -1. */
    private static int integer(String text) {
        String digits = text.startsWith("+") ? text.substring(1) : text;
        if (!Letters.areDigits(digits)) {
            return -1;
        }
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException large) {
            return Integer.MAX_VALUE;
        }
    }
}
