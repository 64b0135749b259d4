package dev.portolan.maven;

import dev.portolan.finding.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;

/**
 * What a check says in the log, in a form that can be kept and said again. No text holds a tab or a line's end.
 *
 * @param severity of the finding that this is; null for any other line
 * @param gates whether it fails the build
 * @param mendable whether it has a fix that is surely right
 * @param related places that explain it
 */
record LogLine(
        LogLevel level,
        @Nullable Severity severity,
        boolean gates,
        boolean mendable,
        String text,
        List<String> related) {

    private static final String BETWEEN = "\t";
    private static final int FIELDS = 5;

    LogLine {
        related = List.copyOf(related);
    }

    static LogLine info(String text) {
        return new LogLine(LogLevel.INFO, null, false, false, text, List.of());
    }

    void print(Log log) {
        print(log, text);
        related.forEach(place -> print(log, "  " + place));
    }

    private void print(Log log, String line) {
        switch (level) {
            case ERROR -> log.error(line);
            case WARNING -> log.warn(line);
            case INFO -> log.info(line);
            case DEBUG -> log.debug(line);
        }
    }

    /** As one line of a file. */
    String kept() {
        List<String> parts = new ArrayList<>(List.of(
                level.name(),
                severity == null ? "" : severity.name(),
                String.valueOf(gates),
                String.valueOf(mendable),
                text));
        parts.addAll(related);
        return String.join(BETWEEN, parts);
    }

    /** What {@link #kept} wrote; null if it is anything else. */
    static @Nullable LogLine of(String kept) {
        List<String> parts = Arrays.asList(kept.split(BETWEEN, -1));
        if (parts.size() < FIELDS) {
            return null;
        }
        try {
            return new LogLine(
                    LogLevel.valueOf(parts.get(0)),
                    parts.get(1).isEmpty() ? null : Severity.valueOf(parts.get(1)),
                    parts.get(2).equals("true"),
                    parts.get(3).equals("true"),
                    parts.get(4),
                    parts.subList(FIELDS, parts.size()));
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    /** How many findings there are of each severity: {@code 1 error, 0 warnings, 2 notes}. */
    static String counts(List<LogLine> lines) {
        return counted(count(lines, Severity.ERROR), "error") + ", "
                + counted(count(lines, Severity.WARNING), "warning") + ", "
                + counted(count(lines, Severity.NOTE), "note");
    }

    private static long count(List<LogLine> lines, Severity severity) {
        return lines.stream().filter(line -> line.severity() == severity).count();
    }

    static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
