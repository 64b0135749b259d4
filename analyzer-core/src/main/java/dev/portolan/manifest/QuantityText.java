package dev.portolan.manifest;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a written quantity.
 *
 * @param whole the digits before the point, without leading zeros
 * @param fraction the digits behind the point
 */
record QuantityText(String text, boolean negative, String whole, String fraction, String suffix) {

    /** No loop gives back what the next one takes as well: three loops over the same zeros would take cubic time. */
    private static final Pattern FORM =
            Pattern.compile("([+-]?)0*+([0-9]*+)(?:\\.([0-9]*+))?([eEinumkKMGTP]*+[+-]?[0-9]*+)");

    /** So many digits are surely no more than a 64-bit integer holds. */
    private static final int SAFE_DIGITS = 18;

    /** Nobody means more, and to read more takes time that grows with their square. */
    private static final int LONGEST = 5000;

    static @Nullable QuantityText of(String text) {
        Matcher matcher = FORM.matcher(text);
        if (text.isEmpty() || text.length() > LONGEST || !matcher.matches()) {
            return null;
        }
        String fraction = matcher.group(3);
        return new QuantityText(
                text,
                matcher.group(1).equals("-"),
                matcher.group(2),
                fraction == null ? "" : fraction,
                matcher.group(4));
    }

    BigDecimal number() {
        String digits = digits();
        BigDecimal number = new BigDecimal(digits.isEmpty() ? "0" : digits).movePointLeft(fraction.length());
        return negative ? number.negate() : number;
    }

    private String digits() {
        return whole + fraction;
    }

    /** Whether the server keeps the text although it might be written otherwise: {@code 1000e0} no, {@code +1} yes. */
    boolean isKeptAsDecimal(int exponent) {
        String digits = whole.isEmpty() ? "0" + fraction : digits();
        int scale = exponent - fraction.length();
        return digits.length() <= SAFE_DIGITS
                && scale >= -9
                && scale % 3 == 0
                && !digits.endsWith("000")
                && digits.charAt(0) != '0';
    }

    boolean isKeptAsBinary(int exponent) {
        int precision = 15 - whole.length() - exponent * 3 / 10 - 1;
        return fraction.isEmpty() && precision >= 0 && !whole.isEmpty() && (Long.parseLong(whole) & 7) != 0;
    }
}
