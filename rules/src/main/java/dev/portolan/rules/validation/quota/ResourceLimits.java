package dev.portolan.rules.validation.quota;

import dev.portolan.manifest.Field;
import dev.portolan.manifest.Quantity;
import dev.portolan.rule.Draft;
import dev.portolan.rule.Reporter;
import dev.portolan.rules.validation.Quantities;
import dev.portolan.rules.vocabulary.ScalarText;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an item of a LimitRange says of one resource: {@code min ≤ defaultRequest ≤ default ≤ max}. */
final class ResourceLimits {

    static final List<String> MAPS = List.of("min", "max", "default", "defaultRequest", "maxLimitRequestRatio");

    /** An amount and the field it was read from. */
    private record Amount(Field field, Quantity quantity) {

        boolean isMoreThan(@Nullable Amount other) {
            return other != null && quantity.compareTo(other.quantity) > 0;
        }

        String text() {
            return field.parent().name() + " " + (field.text().isEmpty() ? "0" : ScalarText.written(field));
        }
    }

    private final Field item;
    private final Reporter report;
    private final String resource;
    private final @Nullable Amount min;
    private final @Nullable Amount max;
    private final @Nullable Amount limit;
    private final @Nullable Amount request;
    private final @Nullable Amount ratio;

    ResourceLimits(Field item, String resource, Reporter report) {
        this.item = item;
        this.resource = resource;
        this.report = report;
        boolean isContainer = item.get("type").is("Container");
        min = amount("min");
        max = amount("max");
        // Of containers the server fills in what is missing: the limit from max, the request from the limit or min.
        limit = first(amount("default"), isContainer ? max : null);
        request = first(amount("defaultRequest"), isContainer ? first(limit, min) : null);
        ratio = amount("maxLimitRequestRatio");
    }

    private @Nullable Amount amount(String map) {
        Field field = item.get(map).get(resource);
        Quantity quantity = field.node() == null ? null : Quantities.of(field);
        return quantity == null ? null : new Amount(field, quantity);
    }

    private static @Nullable Amount first(@Nullable Amount amount, @Nullable Amount other) {
        return amount == null ? other : amount;
    }

    void check() {
        if (min != null && min.isMoreThan(max)) {
            Draft draft = tell(min, "is more than", max);
            relate(draft, "default", limit, !isWritten("default") || isOutside(limit));
            relate(
                    draft,
                    "defaultRequest",
                    request,
                    !isWritten("defaultRequest") || isOutside(request) || isOverLimit());
            checkRatio(draft);
            return;
        }
        checkLimit();
        checkRequest();
        checkRatio(null);
    }

    private boolean isOutside(@Nullable Amount amount) {
        return amount != null && (amount.isMoreThan(max) || (min != null && min.isMoreThan(amount)));
    }

    private boolean isOverLimit() {
        return request != null && request.isMoreThan(limit);
    }

    private void checkLimit() {
        if (limit == null || !isWritten("default")) {
            return;
        }
        Draft draft = tellIfOutside(limit);
        if (draft != null && !isWritten("defaultRequest")) {
            relate(draft, "defaultRequest", request, true);
        }
    }

    private void checkRequest() {
        if (request == null || !isWritten("defaultRequest")) {
            return;
        }
        if (tellIfOutside(request) != null) {
            return;
        }
        if (isOverLimit()) {
            tell(request, "is more than", limit);
        } else if (limit != null
                && !ResourceNames.canBeOvercommitted(resource)
                && request.quantity.compareTo(limit.quantity) != 0) {
            tell(request, "must be the same as", limit);
        }
    }

    private boolean isWritten(String map) {
        return item.get(map).get(resource).node() != null;
    }

    private @Nullable Draft tellIfOutside(Amount amount) {
        if (amount.isMoreThan(max)) {
            return tell(amount, "is more than", max);
        }
        return min != null && min.isMoreThan(amount) ? tell(amount, "is less than", min) : null;
    }

    private Draft tell(Amount amount, String verb, @Nullable Amount other) {
        String compared = other == null ? "" : other.text();
        Draft draft = report.at(
                amount.field,
                amount.text() + " of " + resource + " " + verb + " " + compared + "; correct one of them");
        if (other != null && other.field.node() != null) {
            draft.related(other.field, "compared with this");
        }
        return draft;
    }

    /** The server tells of what it filled in as well. */
    private void relate(Draft draft, String map, @Nullable Amount amount, boolean isWrong) {
        if (amount != null && isWrong) {
            Field place = item.get(map).get(resource);
            draft.related(place.headSpan(), "so is " + map);
        }
    }

    /** @param same what told already that min and max are wrong */
    private void checkRatio(@Nullable Draft same) {
        if (ratio == null) {
            return;
        }
        boolean tooSmall = ratio.quantity.value().compareTo(BigDecimal.ONE) < 0;
        boolean tooLarge = min != null && max != null && ratio.quantity.value().compareTo(possible(max, min)) > 0;
        if (same != null && tooLarge) {
            same.related(ratio.field, "no ratio can be as large");
        } else if (tooSmall) {
            report.at(ratio.field, ratio.text() + " of " + resource + " is less than 1; no limit is below its request");
        } else if (tooLarge && max != null) {
            report.at(
                            ratio.field,
                            ratio.text() + " of " + resource + " is more than max divided by min, so it limits nothing")
                    .related(max.field, "max");
        }
    }

    private static BigDecimal possible(Amount max, Amount min) {
        BigDecimal least = min.quantity.value();
        return least.signum() == 0
                ? BigDecimal.valueOf(Double.MAX_VALUE)
                : max.quantity.value().divide(least, MathContext.DECIMAL64);
    }
}
