package dev.portolan.yaml;

import java.math.BigDecimal;
import java.math.MathContext;

/** Writes floats as Go does. */
final class GoFloat {

    private static final int MOST_DIGITS = 17;

    private GoFloat() {}

    /** As encoding/json has it: with an exponent only below 1e-6 and from 1e21 on. */
    static String json(double value) {
        if (value == 0 || Double.isNaN(value) || Double.isInfinite(value)) {
            return 1 / value < 0 ? "-0" : "0";
        }
        double size = Math.abs(value);
        if (size >= 1e-6 && size < 1e21) {
            return shortest(value).toPlainString();
        }
        return scientific(shortest(value), 1);
    }

    /** As a key of a mapping has it: sigs.k8s.io/yaml writes those with 32 bits. */
    static String key(double value) {
        float narrow = (float) value;
        if (Double.isNaN(value)) {
            return ".nan";
        }
        if (Float.isInfinite(narrow)) {
            return value < 0 ? "-.inf" : ".inf";
        }
        if (narrow == 0) {
            return 1 / narrow < 0 ? "-0" : "0";
        }
        BigDecimal digits = shortest(narrow);
        int exponent = digits.precision() - digits.scale() - 1;
        return exponent < -4 || exponent >= 6 ? scientific(digits, 2) : digits.toPlainString();
    }

    private static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 1; digits < MOST_DIGITS; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits));
            if (rounded.doubleValue() == value) {
                return stripped(rounded);
            }
        }
        return stripped(exact.round(new MathContext(MOST_DIGITS)));
    }

    private static BigDecimal shortest(float value) {
        BigDecimal exact = new BigDecimal(value);
        int digits = 1;
        while (exact.round(new MathContext(digits)).floatValue() != value) {
            digits++;
        }
        return stripped(exact.round(new MathContext(digits)));
    }

    private static BigDecimal stripped(BigDecimal value) {
        return value.stripTrailingZeros();
    }

    private static String scientific(BigDecimal value, int exponentDigits) {
        String digits = value.unscaledValue().abs().toString();
        int exponent = digits.length() - value.scale() - 1;
        StringBuilder text = new StringBuilder();
        if (value.signum() < 0) {
            text.append('-');
        }
        text.append(digits.charAt(0));
        if (digits.length() > 1) {
            text.append('.').append(digits, 1, digits.length());
        }
        text.append('e').append(exponent < 0 ? '-' : '+');
        String power = Integer.toString(Math.abs(exponent));
        return text.append("0".repeat(Math.max(0, exponentDigits - power.length())))
                .append(power)
                .toString();
    }
}
