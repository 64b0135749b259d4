package dev.portolan.rules.vocabulary;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A duration as Go reads it: {@code 1h30m}, {@code 500ms}, {@code -2.5s}, {@code 0}. */
public final class GoDuration {

    private static final BigDecimal LONGEST = BigDecimal.valueOf(Long.MAX_VALUE);

    private static final Map<String, Long> NANOSECONDS = Map.of(
            "ns", 1L,
            "us", 1_000L,
            "µs", 1_000L,
            "μs", 1_000L,
            "ms", 1_000_000L,
            "s", 1_000_000_000L,
            "m", 60_000_000_000L,
            "h", 3_600_000_000_000L);

    private GoDuration() {}

    /** Why it is none, in words; null if it is one. */
    public static @Nullable String problem(String text) {
        String rest = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
        if (rest.equals("0")) {
            return null;
        }
        if (rest.isEmpty()) {
            return "must be a duration such as 1h30m";
        }
        BigDecimal sum = BigDecimal.ZERO;
        int at = 0;
        while (at < rest.length()) {
            int unit = endOfNumber(rest, at);
            BigDecimal number = number(rest.substring(at, unit));
            if (number == null) {
                return "must be a duration such as 1h30m";
            }
            int next = unit;
            while (next < rest.length() && rest.charAt(next) != '.' && !Letters.isDigit(rest.charAt(next))) {
                next++;
            }
            Long nanoseconds = NANOSECONDS.get(rest.substring(unit, next));
            if (nanoseconds == null) {
                return unit == next
                        ? "must have a unit behind every number: h, m, s, ms, us or ns"
                        : "'" + rest.substring(unit, next) + "' is no unit; use h, m, s, ms, us or ns";
            }
            sum = sum.add(number.multiply(BigDecimal.valueOf(nanoseconds)));
            at = next;
        }
        return sum.compareTo(LONGEST) > 0 ? "must be shorter than 292 years" : null;
    }

    private static int endOfNumber(String text, int from) {
        int end = from;
        while (end < text.length() && (text.charAt(end) == '.' || Letters.isDigit(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    private static @Nullable BigDecimal number(String text) {
        int dot = text.indexOf('.');
        if (text.isEmpty() || text.equals(".") || dot != text.lastIndexOf('.')) {
            return null;
        }
        return new BigDecimal(dot == 0 ? "0" + text : text);
    }
}
