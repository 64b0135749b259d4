package dev.portolan.chart;

import dev.portolan.finding.Severity;

/** How many findings there are of each severity. */
public record FindingCount(int errors, int warnings, int notes) {

    public static final FindingCount NONE = new FindingCount(0, 0, 0);

    FindingCount and(Severity severity) {
        return switch (severity) {
            case ERROR -> new FindingCount(errors + 1, warnings, notes);
            case WARNING -> new FindingCount(errors, warnings + 1, notes);
            case NOTE -> new FindingCount(errors, warnings, notes + 1);
        };
    }

    FindingCount and(FindingCount other) {
        return new FindingCount(errors + other.errors, warnings + other.warnings, notes + other.notes);
    }

    /** {@code 1 error, 2 warnings}; notes are left out; empty for none. */
    public String inWords() {
        String first = counted(errors, "error");
        String second = counted(warnings, "warning");
        return first.isEmpty() || second.isEmpty() ? first + second : first + ", " + second;
    }

    private static String counted(int count, String word) {
        return count == 0 ? "" : count + " " + word + (count == 1 ? "" : "s");
    }
}
