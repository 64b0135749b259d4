package dev.portolan.rules.shape;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What people write for an amount, and how Kubernetes writes it. */
final class QuantityGuess {

    private static final Pattern AMOUNT = Pattern.compile("\\s*+([0-9]++(?:[.,][0-9]++)?+)\\s*+([A-Za-zµ]*+)\\s*+");

    /** By the unit in lower case. */
    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("", ""),
            Map.entry("b", ""),
            Map.entry("byte", ""),
            Map.entry("bytes", ""),
            Map.entry("k", "k"),
            Map.entry("kb", "k"),
            Map.entry("ki", "Ki"),
            Map.entry("kib", "Ki"),
            Map.entry("mb", "M"),
            Map.entry("mi", "Mi"),
            Map.entry("mib", "Mi"),
            Map.entry("g", "G"),
            Map.entry("gb", "G"),
            Map.entry("gi", "Gi"),
            Map.entry("gib", "Gi"),
            Map.entry("t", "T"),
            Map.entry("tb", "T"),
            Map.entry("ti", "Ti"),
            Map.entry("tib", "Ti"),
            Map.entry("core", ""),
            Map.entry("cores", ""),
            Map.entry("cpu", ""),
            Map.entry("millicores", "m"));

    private QuantityGuess() {}

    /** {@code 6Gi} for {@code 6GiB} and {@code 6 gb}; null where nobody can tell. */
    static @Nullable String of(String written) {
        Matcher amount = AMOUNT.matcher(written);
        if (!amount.matches()) {
            return null;
        }
        String unit = amount.group(2);
        // m and M are units already, and each another one.
        String known = unit.equals("m") || unit.equals("M") ? unit : UNITS.get(unit.toLowerCase(Locale.ROOT));
        return known == null ? null : amount.group(1).replace(',', '.') + known;
    }
}
