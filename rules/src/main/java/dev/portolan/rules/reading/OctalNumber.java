package dev.portolan.rules.reading;

import com.google.auto.service.AutoService;
import dev.portolan.finding.Severity;
import dev.portolan.finding.ShapeProblem;
import dev.portolan.manifest.Confidential;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rule.ShapeRule;
import dev.portolan.rules.vocabulary.TextForm;
import dev.portolan.source.Span;
import dev.portolan.yaml.ScalarStyle;
import dev.portolan.yaml.YamlScalar;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

@AutoService(Rule.class)
@RuleInfo(id = "octal-number", severity = Severity.WARNING, summary = "a number with a zero before it, read as octal")
public final class OctalNumber implements ShapeRule {

    private static final TextForm LEADING_ZERO = TextForm.of("[-+]?0[0-9_]+");

    @Override
    public void check(Manifest manifest, List<ShapeProblem> problems, Reporter report) {
        Set<Span> refused = new HashSet<>();
        problems.forEach(problem -> refused.add(problem.span()));
        check(manifest.written(), refused, report);
    }

    private static void check(Field field, Set<Span> refused, Reporter report) {
        for (Field child : field.isList() ? field.items() : field.members()) {
            if (child.node() instanceof YamlScalar scalar) {
                if (hasLeadingZero(scalar) && !isFileMode(child) && !refused.contains(scalar.span())) {
                    tell(child, scalar, report);
                }
            } else {
                check(child, refused, report);
            }
        }
    }

    private static boolean hasLeadingZero(YamlScalar scalar) {
        String text = scalar.text();
        int first = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        return scalar.style() == ScalarStyle.PLAIN
                && text.startsWith("0", first)
                && text.length() > first + 1
                && !scalar.isString()
                && LEADING_ZERO.matches(text);
    }

    /** {@code defaultMode: 0644} is meant; so are modes and masks in custom resources. */
    private static boolean isFileMode(Field field) {
        String name = field.name().toLowerCase(Locale.ROOT);
        return name.endsWith("mode") || name.endsWith("mask") || name.endsWith("permissions");
    }

    private static void tell(Field field, YamlScalar scalar, Reporter report) {
        if (Confidential.hides(field)) {
            report.at(
                    field,
                    field.name()
                            + " begins with a zero, which makes numbers octal; leave the zero out, or put it in quotes");
            return;
        }
        String digits = scalar.text().replaceFirst("^([-+]?)0[0_]*(?=[0-9])", "$1");
        String message = scalar.value().equals(digits)
                ? field.name() + " " + scalar.text() + " is read as " + scalar.value()
                        + ", and with digits below 8 it would be octal; leave the zero out"
                : field.name() + " " + scalar.text() + " is octal and means " + scalar.value()
                        + "; leave the zero out for " + digits;
        report.at(field, message);
    }
}
