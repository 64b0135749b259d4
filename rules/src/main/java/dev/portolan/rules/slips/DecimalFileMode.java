package dev.portolan.rules.slips;

import com.google.auto.service.AutoService;
import dev.portolan.finding.Fix;
import dev.portolan.finding.Severity;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Pod;
import dev.portolan.rule.PodRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.source.TextEdit;
import java.util.List;
import java.util.Set;

@AutoService(Rule.class)
@RuleInfo(
        id = "decimal-file-mode",
        severity = Severity.WARNING,
        summary = "the mode of a volume's files reads as octal and is written as decimal")
public final class DecimalFileMode implements PodRule {

    /** Modes that people give to files and mean: 420 is 0644 written as decimal, and right. */
    private static final Set<String> COMMON = Set.of(
            "400", "440", "444", "500", "550", "555", "600", "640", "644", "660", "664", "666", "700", "710", "711",
            "740", "744", "750", "755", "770", "775", "777");

    private static final int LARGEST = 0777;

    private static final List<String> SOURCES = List.of("configMap", "secret", "downwardAPI", "projected");

    @Override
    public void check(Pod pod, Reporter report) {
        for (Field volume : pod.spec().get("volumes").items()) {
            for (String source : SOURCES) {
                checkSource(volume.get(source), report);
            }
        }
    }

    private static void checkSource(Field source, Reporter report) {
        checkMode(source.get("defaultMode"), report);
        for (Field item : source.get("items").items()) {
            checkMode(item.get("mode"), report);
        }
        for (Field projected : source.get("sources").items()) {
            for (String inner : SOURCES) {
                checkSource(projected.get(inner), report);
            }
        }
    }

    private static void checkMode(Field mode, Reporter report) {
        Long number = mode.integer();
        // What is more than 0777 is refused, and invalid-volume says why.
        if (number == null || number > LARGEST || !mode.isWritten()) {
            return;
        }
        String digits = Long.toString(number);
        String written = mode.manifest().file().text(mode.span());
        // Only what stands there as plain decimal digits: 0644 and 0o644 are octal already.
        if (!written.equals(digits) || !COMMON.contains(digits) || COMMON.contains(Long.toOctalString(number))) {
            return;
        }
        String meant = isJson(mode) ? Long.toString(Long.parseLong(digits, 8)) : "0" + digits;
        report.at(
                        mode,
                        mode.name() + " " + digits + " is decimal and means octal " + Long.toOctalString(number)
                                + "; write " + meant + " for the mode " + digits)
                .fix(Fix.unsafe("write " + meant, new TextEdit(mode.span(), meant)));
    }

    /** JSON has no octal numbers. */
    private static boolean isJson(Field field) {
        return field.manifest()
                        .file()
                        .text()
                        .charAt(field.manifest().node().span().start())
                == '{';
    }
}
