package dev.portolan.schema;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which version of an API to prefer: the stable one, then beta, then alpha, the higher number first. */
final class ApiVersionOrder {

    private static final Pattern VERSION = Pattern.compile("(?:.*/)?v(\\d+)(?:(alpha|beta)(\\d+))?");

    static final Comparator<String> PREFERRED_FIRST = (one, other) -> {
        int order = Integer.compare(rank(other), rank(one));
        return order == 0 ? one.compareTo(other) : order;
    };

    private ApiVersionOrder() {}

    private static int rank(String apiVersion) {
        Matcher parts = VERSION.matcher(apiVersion);
        if (!parts.matches()) {
            return -1;
        }
        int number = Math.min(Integer.parseInt(parts.group(1)), 99);
        if (parts.group(2) == null) {
            return 2_000_000 + number * 1_000;
        }
        return (parts.group(2).equals("beta") ? 1_000_000 : 0)
                + number * 1_000
                + Math.min(Integer.parseInt(parts.group(3)), 99);
    }
}
