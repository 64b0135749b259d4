package dev.portolan.manifest;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An amount of a resource as Kubernetes reads and writes it: {@code 500m}, {@code 64Mi}, {@code 1e3}.
 *
 * <p>Source: k8s.io/apimachinery, pkg/api/resource. An amount is kept to the nanounit, rounded away from zero.
 */
public final class Quantity implements Comparable<Quantity> {

    /** How an amount wants to be written. */
    private enum Format {
        BINARY,
        DECIMAL,
        EXPONENT
    }

    private static final Map<String, Integer> BINARY_EXPONENTS =
            Map.of("Ki", 10, "Mi", 20, "Gi", 30, "Ti", 40, "Pi", 50, "Ei", 60);
    private static final Map<String, Integer> DECIMAL_EXPONENTS =
            Map.of("n", -9, "u", -6, "m", -3, "", 0, "k", 3, "M", 6, "G", 9, "T", 12, "P", 15, "E", 18);
    private static final String[] BINARY_SUFFIXES = {"", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"};
    private static final String[] DECIMAL_SUFFIXES = {"n", "u", "m", "", "k", "M", "G", "T", "P", "E"};

    private static final int NANO = 9;
    private static final int MILLI = 3;
    private static final BigDecimal LARGEST_BINARY = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final BigInteger KIBI = BigInteger.valueOf(1024);

    /** An exponent beyond this would only cost time: no resource is counted so. */
    private static final int LARGEST_EXPONENT = 1000;

    private final BigDecimal value;
    private final Format format;
    private final @Nullable String kept;

    private Quantity(BigDecimal value, Format format, @Nullable String kept) {
        this.value = value;
        this.format = format;
        this.kept = kept;
    }

    /** The amount that a text stands for, blanks around it left out; null if it stands for none. */
    public static @Nullable Quantity parse(String text) {
        QuantityText parts = QuantityText.of(text.strip());
        if (parts == null) {
            return null;
        }
        Integer binary = BINARY_EXPONENTS.get(parts.suffix());
        if (binary != null) {
            return binary(parts, binary);
        }
        Integer decimal = DECIMAL_EXPONENTS.get(parts.suffix());
        if (decimal != null) {
            return decimal(parts, decimal, Format.DECIMAL);
        }
        Integer written = writtenExponent(parts.suffix());
        return written == null ? null : decimal(parts, written, Format.EXPONENT);
    }

    private static @Nullable Integer writtenExponent(String suffix) {
        if (suffix.length() < 2 || (suffix.charAt(0) != 'e' && suffix.charAt(0) != 'E')) {
            return null;
        }
        try {
            int exponent = Integer.parseInt(suffix.substring(1));
            return Math.max(-LARGEST_EXPONENT, Math.min(LARGEST_EXPONENT, exponent));
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }

    private static Quantity binary(QuantityText parts, int exponent) {
        BigDecimal value = parts.number().multiply(new BigDecimal(BigInteger.ONE.shiftLeft(exponent)));
        if (parts.isKeptAsBinary(exponent)) {
            return new Quantity(value, Format.BINARY, parts.text());
        }
        value = toScale(value, NANO);
        if (value.abs().compareTo(LARGEST_BINARY) > 0) {
            value = value.signum() < 0 ? LARGEST_BINARY.negate() : LARGEST_BINARY;
        }
        return new Quantity(value, Format.BINARY, null);
    }

    private static Quantity decimal(QuantityText parts, int exponent, Format format) {
        BigDecimal value = parts.number().scaleByPowerOfTen(exponent);
        String kept = parts.isKeptAsDecimal(exponent) ? parts.text() : null;
        return new Quantity(toScale(value, NANO), format, kept);
    }

    /** Rounded away from zero, so that whoever asks for some gets some. */
    private static BigDecimal toScale(BigDecimal value, int scale) {
        return value.scale() <= scale ? value : value.setScale(scale, RoundingMode.UP);
    }

    /** The amount itself, in units: 0.5 for {@code 500m}. */
    public BigDecimal value() {
        return value;
    }

    public boolean isZero() {
        return value.signum() == 0;
    }

    /** The amount rounded up to thousandths, as the server does with all requests, limits and capacities. */
    public Quantity roundedToMilli() {
        return value.scale() <= MILLI ? this : new Quantity(toScale(value, MILLI), format, null);
    }

    /** The sum, written as this one is, or as the other is if this one is zero. */
    public Quantity plus(Quantity other) {
        return new Quantity(value.add(other.value), isZero() ? other.format : format, null);
    }

    /** The text that the API server stores. */
    public String canonical() {
        if (kept != null) {
            return kept;
        }
        if (isZero()) {
            return "0";
        }
        if (format == Format.BINARY && value.abs().compareTo(new BigDecimal(KIBI)) >= 0 && isWhole()) {
            return binaryText(value.toBigIntegerExact());
        }
        return decimalText();
    }

    private boolean isWhole() {
        return value.stripTrailingZeros().scale() <= 0;
    }

    private static String binaryText(BigInteger amount) {
        int step = 0;
        BigInteger rest = amount;
        BigInteger[] split = rest.divideAndRemainder(KIBI);
        while (split[1].signum() == 0) {
            rest = split[0];
            step++;
            split = rest.divideAndRemainder(KIBI);
        }
        return step < BINARY_SUFFIXES.length ? rest + BINARY_SUFFIXES[step] : rest.toString();
    }

    private String decimalText() {
        BigDecimal stripped = value.stripTrailingZeros();
        int exponent = Math.floorDiv(-stripped.scale(), 3) * 3;
        String number =
                stripped.scaleByPowerOfTen(-exponent).toBigIntegerExact().toString();
        if (format == Format.EXPONENT) {
            return exponent == 0 ? number : number + "e" + exponent;
        }
        int suffix = (exponent + NANO) / 3;
        // The server writes no suffix where there is none so large: 1000E is stored as 1.
        return suffix < DECIMAL_SUFFIXES.length ? number + DECIMAL_SUFFIXES[suffix] : number;
    }

    @Override
    public int compareTo(Quantity other) {
        return value.compareTo(other.value);
    }

    /** Equal amounts are equal, however they are written. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Quantity quantity && compareTo(quantity) == 0;
    }

    @Override
    public int hashCode() {
        return value.stripTrailingZeros().hashCode();
    }

    @Override
    public String toString() {
        return canonical();
    }
}
