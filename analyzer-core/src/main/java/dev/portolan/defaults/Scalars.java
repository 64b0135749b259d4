package dev.portolan.defaults;

import dev.portolan.manifest.Normalised;
import dev.portolan.manifest.Quantity;
import dev.portolan.manifest.ScalarValue;
import dev.portolan.schema.SimpleType;
import dev.portolan.yaml.ScalarType;
import dev.portolan.yaml.YamlNode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The forms in which the server writes single values. */
final class Scalars {

    private static final String CANONICAL = "the server's way to write this quantity";
    private static final String ROUNDED = "rounded up to thousandths";
    private static final String UTC = "times are stored in UTC, to the second";
    private static final String MICRO_UTC = "times are stored in UTC, to the microsecond";
    private static final String ENCODED = "the server's way to write these bytes";

    /** Made when the first time of this form is met: few objects have one, and formatters load half of the JDK's calendar. */
    private static final class Micros {

        static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'");
    }

    private Scalars() {}

    static ScalarValue normalise(ScalarValue value, SimpleType type) {
        return switch (type) {
            case QUANTITY -> quantity(value);
            case TIME -> time(value);
            case MICRO_TIME -> microTime(value);
            case BASE64 -> bytes(value);
            case STRING, INT32, INT64, NUMBER, BOOLEAN, INT_OR_STRING, INT64_OR_STRING, ANY -> value;
        };
    }

    private static ScalarValue quantity(ScalarValue value) {
        Quantity quantity = amount(value);
        return quantity == null ? value : stored(value, quantity.canonical(), CANONICAL);
    }

    /** Null where there is no quantity. */
    static @Nullable Quantity amount(ScalarValue value) {
        return switch (value.type()) {
            case STRING, INTEGER, FLOAT -> Quantity.parse(value.text());
            case NULL, BOOLEAN -> null;
        };
    }

    /** @param value in canonical form */
    static ScalarValue roundToMilli(ScalarValue value) {
        Quantity quantity = amount(value);
        return quantity == null
                ? value
                : stored(value, quantity.roundedToMilli().canonical(), ROUNDED);
    }

    private static ScalarValue time(ScalarValue value) {
        OffsetDateTime time = parse(value);
        return time == null
                ? value
                : stored(value, time.toInstant().truncatedTo(ChronoUnit.SECONDS).toString(), UTC);
    }

    private static ScalarValue microTime(ScalarValue value) {
        OffsetDateTime time = parse(value);
        return time == null
                ? value
                : stored(value, time.withOffsetSameInstant(ZoneOffset.UTC).format(Micros.FORM), MICRO_UTC);
    }

    private static @Nullable OffsetDateTime parse(ScalarValue value) {
        if (value.type() != ScalarType.STRING) {
            return null;
        }
        try {
            return OffsetDateTime.parse(value.text());
        } catch (DateTimeException noTime) {
            return null;
        }
    }

    /** Go's decoder takes line ends inside base64. */
    private static ScalarValue bytes(ScalarValue value) {
        if (value.type() != ScalarType.STRING) {
            return value;
        }
        try {
            byte[] bytes =
                    Base64.getDecoder().decode(value.text().replace("\n", "").replace("\r", ""));
            return stored(value, Base64.getEncoder().encodeToString(bytes), ENCODED);
        } catch (IllegalArgumentException noBase64) {
            return value;
        }
    }

    private static ScalarValue stored(ScalarValue value, String text, String reason) {
        YamlNode node = Origins.node(value.origin());
        if (node == null || (value.type() == ScalarType.STRING && value.text().equals(text))) {
            return value;
        }
        return new ScalarValue(new Normalised(node, reason), ScalarType.STRING, text);
    }
}
