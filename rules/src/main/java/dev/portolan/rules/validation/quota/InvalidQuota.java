package dev.portolan.rules.validation.quota;

import static dev.portolan.finding.Severity.ERROR;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.Quantity;
import dev.portolan.rule.ManifestRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.validation.Quantities;
import dev.portolan.rules.vocabulary.Overwrite;
import dev.portolan.rules.vocabulary.ScalarText;
import java.math.BigDecimal;

/** ResourceQuotas and LimitRanges that the API server refuses. */
@AutoService(Rule.class)
@RuleInfo(id = "invalid-quota", severity = ERROR, summary = "ResourceQuota or LimitRange that the API server refuses")
public final class InvalidQuota implements ManifestRule {

    @Override
    public void check(Manifest manifest, Reporter report) {
        if (manifest.is("", "ResourceQuota")) {
            manifest.spec().get("hard").members().forEach(one -> checkAmount(one, report));
            QuotaScopes.check(manifest.spec(), report);
        } else if (manifest.is("", "LimitRange")) {
            LimitRangeItems.check(manifest.spec().get("limits"), report);
        }
    }

    private static void checkAmount(Field entry, Reporter report) {
        String problem = ResourceNames.problemInQuota(entry.name());
        if (problem != null) {
            String near = ResourceNames.nearInQuota(entry.name());
            report.atKey(entry, "resource \"" + entry.name() + "\": " + problem)
                    .fix(near == null ? null : Overwrite.key(entry, near));
            return;
        }
        Quantity amount = Quantities.of(entry);
        if (amount == null) {
            return;
        }
        Quantities.notNegative(entry, report);
        // The server rounds up to thousandths before it looks.
        BigDecimal rounded = amount.roundedToMilli().value();
        if (rounded.signum() >= 0
                && ResourceNames.isWhole(entry.name())
                && rounded.stripTrailingZeros().scale() > 0) {
            report.at(
                    entry,
                    entry.name() + " " + ScalarText.written(entry)
                            + " is no whole number, and these are counted one by one");
        }
    }
}
