package dev.portolan.rules.warned;

import static dev.portolan.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import dev.portolan.finding.Fix;
import dev.portolan.manifest.Container;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.Pod;
import dev.portolan.manifest.Quantity;
import dev.portolan.rule.ManifestRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.vocabulary.ScalarText;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Amounts in the unit of another resource: memory in thousandths of a byte, processors by the million. */
@AutoService(Rule.class)
@RuleInfo(id = "suspicious-quantity", severity = WARNING, summary = "amount of a resource in an unlikely unit")
public final class SuspiciousQuantity implements ManifestRule {

    /** No container starts with less memory than this. */
    private static final BigDecimal SMALLEST_MEMORY = BigDecimal.valueOf(1024L * 1024);

    /** More processors than a node is likely to have. */
    private static final BigDecimal MOST_PROCESSORS = BigDecimal.valueOf(256);

    @Override
    public void check(Manifest manifest, Reporter report) {
        Pod pod = Pod.of(manifest);
        if (pod != null) {
            check(pod, report);
        }
        Field spec = manifest.root().get("spec");
        if (manifest.is("", "PersistentVolumeClaim")) {
            checkClaim(spec, report);
        } else if (manifest.is("apps", "StatefulSet")) {
            spec.get("volumeClaimTemplates").items().forEach(claim -> checkClaim(claim.get("spec"), report));
        }
    }

    private static void checkClaim(Field spec, Reporter report) {
        for (String list : List.of("requests", "limits")) {
            checkBytes(spec.at("resources", list, "storage"), BigDecimal.ZERO, report);
        }
    }

    private static void check(Pod pod, Reporter report) {
        for (Container container : pod.allContainers()) {
            for (String list : List.of("requests", "limits")) {
                check(container.field().at("resources", list), report);
            }
        }
        for (String list : List.of("requests", "limits")) {
            check(pod.spec().at("resources", list), report);
        }
        check(pod.spec().get("overhead"), report);
        for (Field volume : pod.spec().get("volumes").items()) {
            checkBytes(volume.at("emptyDir", "sizeLimit"), BigDecimal.ZERO, report);
            checkClaim(volume.at("ephemeral", "volumeClaimTemplate", "spec"), report);
        }
    }

    private static void check(Field amounts, Reporter report) {
        checkProcessors(amounts.get("cpu"), report);
        checkBytes(amounts.get("memory"), SMALLEST_MEMORY, report);
        checkBytes(amounts.get("ephemeral-storage"), BigDecimal.ZERO, report);
    }

    private static void checkProcessors(Field field, Reporter report) {
        Quantity amount = written(field);
        if (amount != null && amount.value().compareTo(MOST_PROCESSORS) > 0) {
            String written = ScalarText.written(field);
            String number = number(written);
            String meant = number.isEmpty() ? "" : number + "m";
            tell(field, field.name() + " " + written + " is " + plain(amount) + " processors", meant, report);
        }
    }

    private static void checkBytes(Field field, BigDecimal smallest, Reporter report) {
        Quantity amount = written(field);
        if (amount == null || amount.value().signum() <= 0) {
            return;
        }
        boolean fraction = amount.value().stripTrailingZeros().scale() > 0;
        if (fraction || amount.value().compareTo(smallest) < 0) {
            String written = ScalarText.written(field);
            String number = number(written);
            String meant = number.isEmpty() ? "" : number + "Mi";
            tell(field, field.name() + " " + written + " is " + plain(amount) + " bytes", meant, report);
        }
    }

    private static @Nullable Quantity written(Field field) {
        return field.isWritten() ? Quantity.parse(field.text()) : null;
    }

    /** The digits before the unit; empty where they are none that another unit could follow. */
    private static String number(String text) {
        int end = 0;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        boolean unit = end == text.length() || Character.isLetter(text.charAt(end));
        return unit && !text.startsWith("0") ? text.substring(0, end) : "";
    }

    private static String plain(Quantity amount) {
        return amount.value().stripTrailingZeros().toPlainString();
    }

    private static void tell(Field field, String what, String meant, Reporter report) {
        if (meant.isEmpty()) {
            report.at(field, what + "; correct the unit");
            return;
        }
        report.at(field, what + "; " + meant + " may be meant")
                .fix(Fix.unsafe(
                        "write " + meant, ScalarText.replace(field.manifest().file(), field.span(), meant)));
    }
}
