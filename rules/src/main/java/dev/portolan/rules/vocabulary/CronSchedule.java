package dev.portolan.rules.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/** The schedule of a CronJob: five fields, or a word such as {@code @daily}. */
public final class CronSchedule {

    private static final Set<String> WORDS =
            Set.of("@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly");

    private static final List<CronField> FIELDS = List.of(
            new CronField("minute", 0, 59, List.of()),
            new CronField("hour", 0, 23, List.of()),
            new CronField("day of the month", 1, 31, List.of()),
            new CronField(
                    "month",
                    1,
                    12,
                    List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")),
            new CronField("weekday", 0, 6, List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat")));

    private CronSchedule() {}

    /** Why it is none, in words; null if it is one. */
    public static @Nullable String problem(String text) {
        if (text.contains("TZ")) {
            return "must not name a time zone; use spec.timeZone";
        }
        if (text.startsWith("@")) {
            return word(text);
        }
        List<String> fields = fields(text);
        if (fields.size() == FIELDS.size() + 1) {
            return "has six fields; drop the first one, the seconds, if that is what it means";
        }
        if (fields.size() != FIELDS.size()) {
            return "has " + fields.size()
                    + (fields.size() == 1 ? " field" : " fields")
                    + " instead of five: minute, hour, day of the month, month, weekday";
        }
        for (int i = 0; i < FIELDS.size(); i++) {
            String problem = FIELDS.get(i).problem(fields.get(i));
            if (problem != null) {
                return problem;
            }
        }
        return null;
    }

    private static @Nullable String word(String text) {
        if (WORDS.contains(text)) {
            return null;
        }
        if (text.startsWith("@every ")) {
            String problem = GoDuration.problem(text.substring("@every ".length()));
            return problem == null ? null : "what stands behind @every " + problem;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        return WORDS.contains(lower)
                ? "must be written in lower case: " + lower
                : "must be five fields, \"@every 5m\", or one of @yearly, @monthly, @weekly, @daily and @hourly";
    }

    private static List<String> fields(String text) {
        StringTokenizer words = new StringTokenizer(text, " \t\n\u000b\f\r\u0085\u00a0");
        List<String> all = new ArrayList<>();
        while (words.hasMoreTokens()) {
            all.add(words.nextToken());
        }
        return all;
    }
}
