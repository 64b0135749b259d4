package dev.portolan.schema;

import dev.portolan.manifest.Quantity;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.everit.json.schema.FormatValidator;
import org.jspecify.annotations.Nullable;

/**
 * A {@code format} of a custom kind's string that can be judged here. Others, such as {@code uri}, {@code email} and
 * {@code hostname}, are left alone, as the server leaves alone those that it does not know.
 */
final class CustomFormat implements FormatValidator {

    private static final Pattern TIME =
            Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]+)?(z|[+-][0-9]{2}:[0-9]{2})");

    private static final Pattern COLOUR = Pattern.compile("#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})");

    private static final Pattern OCTETS =
            Pattern.compile("((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\\.|$)){4}(?<!\\.)");

    private static final Pattern IPV6_SIGNS = Pattern.compile("[0-9a-fA-F.]*+:[0-9a-fA-F:.]*+");

    private static final int DATE_LENGTH = 10;

    /** Without dashes, as the server compares names. */
    private static final Map<String, Predicate<String>> KNOWN = Map.of(
            "datetime",
            CustomFormat::isTime,
            "date",
            CustomFormat::isDate,
            "byte",
            Base64Text::isValid,
            "ipv4",
            text -> OCTETS.matcher(text).matches() || text.contains(":"),
            "ipv6",
            text -> IPV6_SIGNS.matcher(text).matches(),
            "uuid",
            uuid("[0-9a-f]{4}-?[0-9a-f]{4}"),
            "uuid3",
            uuid("3[0-9a-f]{3}-?[0-9a-f]{4}"),
            "uuid4",
            uuid("4[0-9a-f]{3}-?[89ab][0-9a-f]{3}"),
            "uuid5",
            uuid("5[0-9a-f]{3}-?[89ab][0-9a-f]{3}"),
            "hexcolor",
            text -> COLOUR.matcher(text).matches());

    /** As people write them. */
    static final List<String> NAMES = List.of(
            "date-time", "date", "byte", "ipv4", "ipv6", "uuid", "uuid3", "uuid4", "uuid5", "hexcolor", "quantity");

    private final String name;
    private final Predicate<String> valid;

    private CustomFormat(String name, Predicate<String> valid) {
        this.name = name;
        this.valid = valid;
    }

    /** Null for one that is not judged. */
    static @Nullable CustomFormat named(String name) {
        String plain = name.replace("-", "");
        Predicate<String> valid = plain.equals("quantity") ? text -> Quantity.parse(text) != null : KNOWN.get(plain);
        return valid == null ? null : new CustomFormat(name, valid);
    }

    @Override
    public Optional<String> validate(String subject) {
        return valid.test(subject) ? Optional.empty() : Optional.of("no " + name);
    }

    @Override
    public String formatName() {
        return name;
    }

    private static Predicate<String> uuid(String middle) {
        Pattern pattern =
                Pattern.compile("[0-9a-f]{8}-?[0-9a-f]{4}-?" + middle + "-?[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);
        return text -> pattern.matcher(text).matches();
    }

    private static boolean isDate(String text) {
        try {
            return text.length() == DATE_LENGTH
                    && LocalDate.parse(text).toString().equals(text);
        } catch (DateTimeException noDate) {
            return false;
        }
    }

    /** Looser than the times of built-in kinds: {@code t} may be small. */
    private static boolean isTime(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.length() > DATE_LENGTH
                && isDate(lower.substring(0, DATE_LENGTH))
                && lower.charAt(DATE_LENGTH) == 't'
                && TIME.matcher(lower.substring(DATE_LENGTH + 1)).matches();
    }
}
