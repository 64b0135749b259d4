package dev.portolan.rules.validation.pod;

import dev.portolan.manifest.Field;
import dev.portolan.rule.Reporter;
import dev.portolan.rules.vocabulary.PortName;
import org.jspecify.annotations.Nullable;

/** Checks of single values that several parts of a pod share. */
final class Term {

    private static final long LAST_PORT = 65535;

    private Term() {}

    /**
     * Tells of a string that is no such term.
     *
     * @param problem what is wrong with it, in words; null for nothing
     */
    static void check(Field field, @Nullable String problem, Reporter report) {
        if (problem != null) {
            report.at(field, field.name() + " \"" + field.text() + "\": " + problem);
        }
    }

    /** Tells of a string that is written but empty; where it is missing, the shape check speaks. */
    static boolean isEmpty(Field field, Reporter report) {
        boolean empty = field.is("");
        if (empty) {
            report.at(field, field.name() + " is empty; write one");
        }
        return empty;
    }

    static void range(Field field, long first, long last, Reporter report) {
        Long number = field.integer();
        if (number != null && (number < first || number > last)) {
            report.at(field, field.name() + " " + number + " is outside " + first + "-" + last);
        }
    }

    static void portNumber(Field field, Reporter report) {
        range(field, 1, LAST_PORT, report);
    }

    /** Tells of a negative number. */
    static void notNegative(Field field, Reporter report) {
        Long number = field.integer();
        if (number != null && number < 0) {
            report.at(field, field.name() + " " + number + " is negative; write 0 or more");
        }
    }

    /** Tells of what is neither the number nor the name of a port. */
    static void portNumberOrName(Field field, Reporter report) {
        portNumber(field, report);
        if (field.isString()) {
            check(field, PortName.problem(field.text()), report);
        }
    }
}
