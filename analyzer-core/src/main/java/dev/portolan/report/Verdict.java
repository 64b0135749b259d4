package dev.portolan.report;

import dev.portolan.finding.Severity;

/**
 * What there is to say of a whole run, in a sentence or two.
 */
public record Verdict(Tone tone, String sentence) {

    /** How bad it is. */
    public enum Tone {
        BROKEN,
        DOUBTFUL,
        CLEAN,
        /** Nothing was found, and something was not looked at. */
        UNSURE
    }

    public static Verdict of(Outcome outcome) {
        int errors = outcome.count(Severity.ERROR);
        int warnings = outcome.count(Severity.WARNING);
        String found = Words.count(errors, "error", "errors");
        String doubts = Words.count(warnings, "warning", "warnings");
        if (errors > 0) {
            return new Verdict(
                    Tone.BROKEN,
                    "This will not work as it is written: " + found + (warnings > 0 ? " and " + doubts : "") + " in "
                            + objects(outcome) + ".");
        }
        if (warnings > 0) {
            return new Verdict(
                    Tone.DOUBTFUL,
                    "The API server accepts this, and " + doubts + " in " + objects(outcome)
                            + (warnings == 1
                                    ? " says that it is not all meant so."
                                    : " say that it is not all meant so."));
        }
        if (!outcome.failures().isEmpty()) {
            return new Verdict(
                    Tone.UNSURE, "Nothing wrong was found, but a part of Portolan failed; this is a bug of ours.");
        }
        if (outcome.objectCount() == 0) {
            return new Verdict(Tone.UNSURE, "There was no object to check.");
        }
        return new Verdict(
                Tone.CLEAN,
                "All is well as far as it was checked: nothing wrong in " + objects(outcome) + beside(outcome) + ".");
    }

    private static String beside(Outcome outcome) {
        String untold = outcome.untold();
        return untold.isEmpty() ? "" : ", but for " + untold;
    }

    private static String objects(Outcome outcome) {
        return Words.count(outcome.objectCount(), "object", "objects");
    }
}
