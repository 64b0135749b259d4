package dev.portolan.rules.vocabulary;

import org.jspecify.annotations.Nullable;

/** A whole number and {@code %}: {@code 25%}. */
public final class Percentage {

    private Percentage() {}

    /** Why it is none, in words; null if it is one. */
    public static @Nullable String problem(String text) {
        if (!text.endsWith("%")) {
            return Letters.areDigits(text)
                    ? "must be a number without quotes, or end in '%'"
                    : "must be a number, or a percentage such as 25%";
        }
        return Letters.areDigits(text.substring(0, text.length() - 1))
                ? null
                : "must be a whole number before the '%', such as 25%";
    }

    /** The number before the sign, at most {@code Integer.MAX_VALUE}; null if it is no percentage. */
    public static @Nullable Integer value(String text) {
        if (problem(text) != null) {
            return null;
        }
        try {
            return Integer.valueOf(text.substring(0, text.length() - 1));
        } catch (NumberFormatException large) {
            return Integer.MAX_VALUE;
        }
    }
}
