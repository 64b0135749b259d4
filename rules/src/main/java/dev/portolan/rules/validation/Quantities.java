package dev.portolan.rules.validation;

import dev.portolan.manifest.Field;
import dev.portolan.manifest.Quantity;
import dev.portolan.rule.Reporter;
import dev.portolan.rules.vocabulary.ScalarText;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Checks of amounts, such as those of memory. */
public final class Quantities {

    private static final Quantity ZERO = Objects.requireNonNull(Quantity.parse("0"));

    private Quantities() {}

    /** The amount in a field. A null that stands for one is 0; null where none could be read. */
    public static @Nullable Quantity of(Field field) {
        return field.isAbsent() ? ZERO : Quantity.parse(field.text());
    }

    /** Tells of 0 and of less. */
    public static void positive(Field field, Reporter report) {
        Quantity amount = of(field);
        if (amount != null && amount.value().signum() <= 0) {
            report.at(field, Term.label(field) + " " + ScalarText.written(field) + " is not more than 0");
        }
    }

    /** Tells of less than 0. */
    public static void notNegative(Field field, Reporter report) {
        Quantity amount = of(field);
        if (amount != null && amount.value().signum() < 0) {
            report.at(field, Term.label(field) + " " + ScalarText.written(field) + " is negative; write 0 or more");
        }
    }
}
