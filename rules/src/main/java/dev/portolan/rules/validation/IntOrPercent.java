package dev.portolan.rules.validation;

import dev.portolan.manifest.Field;
import dev.portolan.rule.Reporter;
import dev.portolan.rules.vocabulary.Percentage;
import org.jspecify.annotations.Nullable;

/** A field that takes a number or a percentage. */
public record IntOrPercent(Field field) {

    private static final int WHOLE = 100;

    /**
     * Tells of what is neither, of a negative number, and of more than 100%.
     *
     * @return whether there is nothing to tell
     */
    public boolean check(Reporter report) {
        Long number = field.integer();
        if (number != null) {
            Term.notNegative(field, report);
            return number >= 0;
        }
        if (!field.isString()) {
            return true;
        }
        String problem = Percentage.problem(field.text());
        Term.check(field, problem, report);
        Integer percent = Percentage.value(field.text());
        if (percent != null && percent > WHOLE) {
            report.at(field, Term.label(field) + " " + field.text() + " is more than 100%");
        }
        return problem == null && (percent == null || percent <= WHOLE);
    }

    /** Whether it is 0 or 0%; what is neither number nor percentage counts as 0 to the server. */
    public boolean isZero() {
        Long number = field.integer();
        if (number != null) {
            return number == 0;
        }
        Integer percent = Percentage.value(field.text());
        return percent == null ? isZeroNumber(field.text()) : percent == 0;
    }

    private static boolean isZeroNumber(@Nullable String text) {
        try {
            return text == null || Integer.parseInt(text) == 0;
        } catch (NumberFormatException word) {
            return true;
        }
    }
}
