package dev.portolan.yaml;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says what a scalar is to kubectl: YAML 1.1 as go-yaml v2 has it.
 *
 * <p>Source: recordings of go.yaml.in/yaml 2.4.4 under sigs.k8s.io/yaml, {@code reference/yaml-scalars.tsv}.
 */
final class ScalarResolver {

    static final Resolved NULL = new Resolved(ScalarType.NULL, "null");
    private static final Resolved TRUE = new Resolved(ScalarType.BOOLEAN, "true");
    private static final Resolved FALSE = new Resolved(ScalarType.BOOLEAN, "false");

    private static final Map<String, Resolved> WORDS = Map.ofEntries(
            Map.entry("", NULL),
            Map.entry("~", NULL),
            Map.entry("null", NULL),
            Map.entry("Null", NULL),
            Map.entry("NULL", NULL),
            Map.entry("y", TRUE),
            Map.entry("Y", TRUE),
            Map.entry("yes", TRUE),
            Map.entry("Yes", TRUE),
            Map.entry("YES", TRUE),
            Map.entry("true", TRUE),
            Map.entry("True", TRUE),
            Map.entry("TRUE", TRUE),
            Map.entry("on", TRUE),
            Map.entry("On", TRUE),
            Map.entry("ON", TRUE),
            Map.entry("n", FALSE),
            Map.entry("N", FALSE),
            Map.entry("no", FALSE),
            Map.entry("No", FALSE),
            Map.entry("NO", FALSE),
            Map.entry("false", FALSE),
            Map.entry("False", FALSE),
            Map.entry("FALSE", FALSE),
            Map.entry("off", FALSE),
            Map.entry("Off", FALSE),
            Map.entry("OFF", FALSE));

    /** So many has what fills 64 bits, if each is a digit; to read more takes time that grows with their square. */
    private static final int MOST_DIGITS = 64;

    private static final int LONGEST_WORD = 5;

    private static final BigInteger LARGEST = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);
    private static final BigInteger SMALLEST = BigInteger.ONE.shiftLeft(63).negate();
    private static final BigInteger LARGEST_SIGNED =
            BigInteger.ONE.shiftLeft(63).subtract(BigInteger.ONE);

    private ScalarResolver() {}

    /**
     * What a scalar is.
     *
     * @param value as JSON writes it, a string without its quotes
     * @param number for floats that are no JSON, and for what a key becomes; null for all that is no float
     * @param isUnsigned an integer beyond 63 bits, which kubectl takes as a value but not as a key
     */
    record Resolved(ScalarType type, String value, @Nullable Double number, boolean isUnsigned) {

        Resolved(ScalarType type, String value) {
            this(type, value, null, false);
        }

        /** Infinite or no number: JSON cannot say it, and the document dies of it. */
        boolean isUnspeakable() {
            Double known = number;
            return known != null && (known.isInfinite() || known.isNaN());
        }
    }

    /** A scalar without quotes and without a tag. */
    static Resolved plain(String text) {
        if (text.length() <= LONGEST_WORD) {
            Resolved word = WORDS.get(text);
            if (word != null) {
                return word;
            }
        }
        char first = text.charAt(0);
        Resolved number = null;
        if (first == '.') {
            number = dotted(text);
        } else if ((first >= '0' && first <= '9') || first == '+' || first == '-') {
            number = signed(text);
        }
        return number == null ? string(text) : number;
    }

    /** Whether {@link #plain} would make a string of it, told by its first sign and its length; false where that says too little. */
    static boolean isSurelyString(String text) {
        char first = text.charAt(0);
        return text.length() > LONGEST_WORD
                && ((first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z') || first == '/');
    }

    static Resolved string(String text) {
        return new Resolved(ScalarType.STRING, text);
    }

    private static @Nullable Resolved dotted(String text) {
        Resolved special = special(text);
        if (special != null) {
            return special;
        }
        // Here alone underscores stay, and Go's float reader allows a single one between two digits.
        for (int i = text.indexOf('_'); i >= 0; i = text.indexOf('_', i + 1)) {
            if (!isDigit(text, i - 1) || !isDigit(text, i + 1)) {
                return null;
            }
        }
        String plain = text.replace("_", "");
        return isFloat(plain) ? finite(plain) : null;
    }

    private static @Nullable Resolved special(String text) {
        String word = text.charAt(0) == '+' || text.charAt(0) == '-' ? text.substring(1) : text;
        return switch (word) {
            case ".inf", ".Inf", ".INF" ->
                number(text.charAt(0) == '-' ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
            case ".nan", ".NaN", ".NAN" -> word.equals(text) ? number(Double.NaN) : null;
            default -> null;
        };
    }

    private static @Nullable Resolved signed(String text) {
        if (!mayBeNumber(text)) {
            return text.length() == LONGEST_WORD ? special(text) : null;
        }
        String plain = text.indexOf('_') < 0 ? text : text.replace("_", "");
        Resolved integer = integer(plain);
        if (integer != null) {
            return integer;
        }
        return isFloat(plain) ? finite(plain) : null;
    }

    /** Sorts out image tags, times and quantities quickly: they have signs that no number has. */
    private static boolean mayBeNumber(String text) {
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean possible = (c >= '0' && c <= '9')
                    || (c >= 'a' && c <= 'f')
                    || (c >= 'A' && c <= 'F')
                    || "xXoO_.+-".indexOf(c) >= 0;
            if (!possible) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Resolved integer(String plain) {
        int start = plain.startsWith("-") || plain.startsWith("+") ? 1 : 0;
        int radix = radix(plain, start);
        if (radix != 10) {
            start += isDigit(plain, start + 1) ? 1 : 2;
        }
        if (start >= plain.length() || !isNumber(plain, start, radix)) {
            return null;
        }
        boolean negative = plain.charAt(0) == '-';
        while (start < plain.length() - 1 && plain.charAt(start) == '0') {
            start++;
        }
        if (plain.length() - start > MOST_DIGITS) {
            return null;
        }
        if (plain.length() - start <= 15) {
            long value = Long.parseLong(plain, start, plain.length(), radix);
            return new Resolved(ScalarType.INTEGER, Long.toString(negative ? -value : value));
        }
        BigInteger value = new BigInteger((negative ? "-" : "") + plain.substring(start), radix);
        if (value.compareTo(SMALLEST) < 0 || value.compareTo(LARGEST) > 0) {
            return null;
        }
        boolean unsigned = value.compareTo(LARGEST_SIGNED) > 0;
        // Go reads what is larger than int64 as unsigned, and that allows no sign.
        return unsigned && plain.charAt(0) == '+'
                ? null
                : new Resolved(ScalarType.INTEGER, value.toString(), null, unsigned);
    }

    private static int radix(String plain, int start) {
        if (plain.length() <= start + 1 || plain.charAt(start) != '0') {
            return 10;
        }
        return switch (plain.charAt(start + 1)) {
            case 'x', 'X' -> 16;
            case 'b', 'B' -> 2;
            case 'o', 'O', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> 8;
            default -> 10;
        };
    }

    private static boolean isNumber(String plain, int start, int radix) {
        for (int i = start; i < plain.length(); i++) {
            if (plain.charAt(i) > 'f' || Character.digit(plain.charAt(i), radix) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether it is {@code [-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?}. */
    private static boolean isFloat(String plain) {
        int at = plain.startsWith("-") || plain.startsWith("+") ? 1 : 0;
        int whole = digitsEnd(plain, at);
        int end = whole;
        if (whole < plain.length() && plain.charAt(whole) == '.') {
            end = digitsEnd(plain, whole + 1);
            if (whole == at && end == whole + 1) {
                return false;
            }
        } else if (whole == at) {
            return false;
        }
        if (end < plain.length() && (plain.charAt(end) == 'e' || plain.charAt(end) == 'E')) {
            int exponent = end + 1;
            if (exponent < plain.length() && (plain.charAt(exponent) == '-' || plain.charAt(exponent) == '+')) {
                exponent++;
            }
            end = digitsEnd(plain, exponent);
            return end > exponent && end == plain.length();
        }
        return end == plain.length();
    }

    private static int digitsEnd(String text, int start) {
        int end = start;
        while (isDigit(text, end)) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(String text, int index) {
        return index >= 0 && index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    private static @Nullable Resolved finite(String plain) {
        double value = Double.parseDouble(plain);
        return Double.isInfinite(value) ? null : number(value);
    }

    /** A float; what JSON writes without a point or an exponent is an integer to the API server. */
    static Resolved number(double value) {
        String json = GoFloat.json(value);
        boolean whole = json.indexOf('.') < 0 && json.indexOf('e') < 0;
        return new Resolved(whole ? ScalarType.INTEGER : ScalarType.FLOAT, json, value, false);
    }

    /** The number that a resolved integer is, as a float. */
    static Resolved toFloat(Resolved integer) {
        return number(new BigDecimal(integer.value()).doubleValue());
    }
}
